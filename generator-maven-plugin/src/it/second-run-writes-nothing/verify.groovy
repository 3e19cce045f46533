import groovy.io.FileType
import java.time.OffsetDateTime

// The second run says that there is nothing to do, and leaves every file as it was.
def log = new File(basedir, 'build.log').text
// A slow machine adds lines that say a step is still at it.
def steps = log.readLines().findAll { !it.contains('still at it') }.join('\n')
assert steps.count('[tenon] read ') == 1
assert steps.count('[tenon] database ') == 1
assert steps.count('[tenon] write ') == 1
assert steps.count('[tenon] up to date (spec, migrations, settings and plugin unchanged)') == 1

def firstRunOver = OffsetDateTime.parse((log =~ /Finished at: (\S+)/)[0][1]).toInstant().toEpochMilli() + 1000
def written = []
basedir.eachFileRecurse(FileType.FILES) { file ->
    if (file.name != 'build.log' && file.lastModified() > firstRunOver) {
        written << file
    }
}
assert written == []
