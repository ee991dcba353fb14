#include "app/watch.hpp"

#include "app/app.sql.hpp"
#include "app/disk.hpp"
#include "platform/db/db.hpp"
#include "platform/storage/storage.hpp"

#include <fstream>
#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>
#include <unistd.h>

namespace trialoog::app {
namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;

MetricFamily counter(std::string name, std::string help, double value) {
    ClientMetric metric;
    metric.counter.value = value;
    return {std::move(name), std::move(help), MetricType::Counter, {metric}};
}
MetricFamily gauge(std::string name, std::string help, double value) {
    ClientMetric metric;
    metric.gauge.value = value;
    return {std::move(name), std::move(help), MetricType::Gauge, {metric}};
}

double resident_bytes() {
    std::ifstream statm("/proc/self/statm");
    double all = 0, resident = 0;
    statm >> all >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

std::vector<MetricFamily> families(const http::Metrics& http, std::int64_t waiting_jobs, DiskRoom disk) {
    return {
        counter("trialoog_requests_total", "Requests answered", static_cast<double>(http.requests)),
        counter("trialoog_requests_refused_total", "Requests refused by the server",
                static_cast<double>(http.refused)),
        counter("trialoog_request_errors_total", "Requests that ended in 500",
                static_cast<double>(http.errors)),
        counter("trialoog_request_seconds_total", "Time spent on requests",
                static_cast<double>(http.total_microseconds) / 1e6),
        gauge("trialoog_connections_open", "Open connections", static_cast<double>(http.open_connections)),
        gauge("trialoog_requests_queued", "Requests waiting for a worker", static_cast<double>(http.queued)),
        gauge("trialoog_jobs_waiting", "Jobs that wait or run", static_cast<double>(waiting_jobs)),
        gauge("trialoog_data_free_bytes", "Free on the disk of the data folder",
              static_cast<double>(disk.free)),
        gauge("trialoog_data_size_bytes", "Size of the disk of the data folder",
              static_cast<double>(disk.size)),
        gauge("process_resident_memory_bytes", "Resident memory", resident_bytes()),
    };
}

bool from_here(const http::Request& request) {
    return request.remote_address == "127.0.0.1" || request.remote_address == "::1";
}

} // namespace

void register_watch(http::Router& router, Services& services, const http::Metrics* const& metrics) {
    router.get("/healthz", [&services](const http::Request&) {
        services.database.read([](db::Reader& reader) { reader.exists(sql::alive, {}); });
        return http::text("ok\n");
    });
    router.get("/metrics", [&services, &metrics](const http::Request& request) {
        if (!from_here(request) || !metrics) return http::text("not here\n", 404);
        const auto waiting = services.database.read([](db::Reader& reader) {
            return reader.one(sql::waiting_jobs, {},
                              [](const db::Row& row) { return row.integer("waiting"); });
        });
        return http::text(prometheus::TextSerializer().Serialize(
            families(*metrics, waiting.value_or(0), disk_room(services.files.folder()))));
    });
}

} // namespace trialoog::app
