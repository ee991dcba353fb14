#pragma once
// Every route, what it is about and which action it asks for: written down a second time, on purpose. A route
// without a row here fails the sweep.

#include "platform/http/http.hpp"
#include "tests/sweep/stage.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace trialoog::test {

struct Row {
    http::Method method;
    std::string_view pattern;
    access::Action action;
    Object object;
    /// Why an allowed person may still get a 404: the page is narrower than the table, by the state of
    /// things.
    std::string_view narrower = {};
    /// What a POST needs to get past "not found".
    std::function<Browser::Form(Stage&, const Target&)> form = {};
    /// Which person a path with {person} means, when it isn't a member of staff.
    std::string_view person = "person";
};
const std::vector<Row>& table();

} // namespace trialoog::test
