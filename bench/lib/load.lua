-- The requests of a load, for wrk:  wrk … -s load.lua URL -- HEAD BODY TOKENS FIRST
--
-- HEAD is a request line and header fields with \r\n between them, without Content-Length; BODY may be
-- empty. Both may hold {id}, a random number from 1 to 100000; {city}, one of 20 cities; {next}, a number
-- that no other request of the run has, from FIRST on; {token}, the tokens of the file TOKENS in turn.
-- Prints one line of JSON.

local head, body
local tokens, at, count = {}, 0, 0

local sources = {
    id = function() return math.random(100000) end,
    city = function() return "City-" .. math.random(0, 19) end,
    next = function() count = count + 1; return count end,
    token = function() at = at % #tokens + 1; return tokens[at] end,
}

-- A function that fills a template in; a template without a place for anything is a text already.
local function compile(template)
    local parts, from = {}, 1
    for first, name, last in template:gmatch("(){(%l+)}()") do
        if sources[name] then
            parts[#parts + 1] = template:sub(from, first - 1)
            parts[#parts + 1] = sources[name]
            from = last
        end
    end
    if from == 1 then return function() return template end end
    parts[#parts + 1] = template:sub(from)
    local filled = {}
    return function()
        for i = 1, #parts, 2 do
            filled[i] = parts[i]
            if parts[i + 1] then filled[i + 1] = parts[i + 1]() end
        end
        return table.concat(filled)
    end
end

local threads = 0

function setup(thread)
    thread:set("seed", os.time() + threads)
    threads = threads + 1
end

function init(args)
    math.randomseed(seed)
    if args[3] ~= "" then
        for line in io.lines(args[3]) do tokens[#tokens + 1] = line end
    end
    count = tonumber(args[4]) - 1
    head, body = compile(args[1]), compile(args[2])
    if args[2] == "" then
        request = function() return head() .. "\r\n\r\n" end
    else
        request = function()
            local text = body()
            return head() .. "\r\nContent-Length: " .. #text .. "\r\n\r\n" .. text
        end
    end
end

function done(summary, latency)
    local e = summary.errors
    io.write(string.format(
        '{"requests":%d,"micros":%d,"bytes":%d,"refused":%d,"broken":%d,"p50":%d,"p99":%d}\n',
        summary.requests, summary.duration, summary.bytes, e.status,
        e.connect + e.read + e.write + e.timeout, latency:percentile(50), latency:percentile(99)))
end
