-- GET, with a cookie as first argument; counts what isn't 2xx.
function init(args)
  if args[1] then wrk.headers["Cookie"] = args[1] end
end
function done(summary, latency, requests)
  local errors = summary.errors.status + summary.errors.read + summary.errors.write + summary.errors.timeout + summary.errors.connect
  io.write(string.format('RESULT {"requests":%d,"errors":%d,"p50":%.3f,"p99":%.3f}\n', summary.requests, errors,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
