-- What wrk asks for, and how it says what came of it, in one line.
--   wrk … -s load.lua URL -- same PATH                 the same page again and again
--   wrk … -s load.lua URL -- each FILE FIRST           the pages of a list, one after the other
--   wrk … -s load.lua URL -- create TOKEN NUMBER       a new note with three tags for each request

local asked = {}
local count = 0

function init(arguments)
   if arguments[1] == "same" then
      asked = { wrk.format("GET", arguments[2]) }
   elseif arguments[1] == "each" then
      for path in io.lines(arguments[2]) do
         asked[#asked + 1] = wrk.format("GET", path)
      end
      count = tonumber(arguments[3])
   else
      wrk.headers["Authorization"] = "Bearer " .. arguments[2]
      wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
      count = tonumber(arguments[3])
   end
end

function request()
   count = count + 1
   if #asked > 0 then
      return asked[(count - 1) % #asked + 1]
   end
   return wrk.format("POST", "/micropub", nil,
      "h=entry&content=Number+" .. count .. "+of+the+many+notes+that+say+what+notes+of+ordinary+length+say"
      .. "&category[]=Coffee&category[]=Walk+" .. count % 97 .. "&category[]=Winter+" .. count % 31)
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
      latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
