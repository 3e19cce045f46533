// A service that asks for tokens is trained by callers it lets in, on a login role that can do
// nothing by itself, and nothing of the run is left but the cache.
assert new File(basedir, 'target/aot-with-auth-1.0.0.aot').length() > 1_000_000
assert new File(basedir, 'build.log').text =~ /\[tenon\] aot +target\/aot-with-auth-1\.0\.0\.aot +\d+ requests, \d+ MB/

def log = new File(basedir, 'target/tenon/aot.log').text
def answered = { operation, status ->
    log =~ /"operation":"$operation",.*"status":$status,/
}
assert answered('get_pets', 200) && answered('get_pets', 400)
assert answered('get_pets_id', 200) && answered('get_pets_id', 401)
assert answered('post_pets', 201) && answered('post_pets', 400) && answered('post_pets', 401)
assert answered('delete_pets_id', 204)
assert log.contains('"role":"it_keeper"') && log.contains('"path":"/nothing-here"')
assert !(log =~ /"status":5\d\d/) && !log.contains('superuser')
