-- POST one field of one work, each thread its own; the answer's version goes into the next request.
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end
function init(args)
  local i = 0
  for line in io.lines(args[1]) do
    if i == number then
      local cookie, path, field, origin = line:match("([^\t]+)\t([^\t]+)\t([^\t]+)\t([^\t]+)")
      target = { path = path, field = field }
      wrk.method = "POST"
      wrk.headers["Cookie"] = cookie
      wrk.headers["Origin"] = origin
      wrk.headers["Sec-Fetch-Site"] = "same-origin"
      wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
    end
    i = i + 1
  end
  version, count = 0, 0
end
function request()
  count = count + 1
  local body = "field=" .. target.field .. "&version=" .. version .. "&value=Ik+hielp+mijn+broertje+met+lezen+" .. number .. "+" .. count
  return wrk.format("POST", target.path, nil, body)
end
function response(status, headers, body)
  local now = body:match('"version":(%d+)')
  if now then version = tonumber(now) end
end
function done(summary, latency, requests)
  local errors = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.connect
  io.write(string.format('RESULT {"requests":%d,"errors":%d,"p50":%.3f,"p99":%.3f}\n', summary.requests, errors,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
