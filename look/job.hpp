#pragma once
// The page of a job that its reader waits for; how far it is: job_progress in data.hpp.

#include "platform/html/html.hpp"
#include "platform/http/http.hpp"
#include "platform/jobs/jobs.hpp"

#include <string>

namespace trialoog::look {

bool is_under_way(jobs::JobState);
/// `why` is for the reader; "" where the reason stands in the log only.
html::Html job_failed(const std::string& why);
/// While the job is under way, the page looks again by itself: without a script, and one may leave it too.
http::Response looking_again(http::Response, jobs::JobState);

} // namespace trialoog::look
