#include "platform/http/http.hpp"

#include <algorithm>
#include <stdexcept>

namespace trialoog::http {
namespace {
bool is_parameter(std::string_view segment) { return segment.starts_with('{') && segment.ends_with('}'); }

/// Takes the first segment off a path that starts with '/'.
std::string_view next_segment(std::string_view& rest) {
    rest.remove_prefix(1);
    const auto end = std::min(rest.find('/'), rest.size());
    const auto segment = rest.substr(0, end);
    rest.remove_prefix(end);
    return segment;
}
} // namespace

void Router::get(std::string pattern, Handler handler, RouteOptions options) {
    add({Method::get, std::move(pattern), std::move(handler), options});
}

void Router::post(std::string pattern, Handler handler, RouteOptions options) {
    add({Method::post, std::move(pattern), std::move(handler), options});
}

void Router::add(Route route) {
    std::string_view rest = route.pattern;
    if (!rest.starts_with('/')) throw std::logic_error("a route starts with '/': " + route.pattern);
    std::size_t at = 0;
    while (!rest.empty()) {
        const auto segment = next_segment(rest);
        int next = -1;
        if (is_parameter(segment))
            next = nodes_[at].parameter;
        else if (const auto found = nodes_[at].literals.find(segment); found != nodes_[at].literals.end())
            next = found->second;
        if (next < 0) {
            next = static_cast<int>(nodes_.size());
            if (is_parameter(segment))
                nodes_[at].parameter = next;
            else
                nodes_[at].literals.emplace(segment, next);
            nodes_.emplace_back();
        }
        at = static_cast<std::size_t>(next);
    }
    int& place = route.method == Method::post ? nodes_[at].post : nodes_[at].get;
    if (place >= 0) throw std::logic_error("two handlers for " + route.pattern);
    place = static_cast<int>(routes_.size());
    routes_.push_back(std::move(route));
}

const Router::Node* Router::descend(const Node& node, std::string_view rest,
                                    std::vector<std::string_view>& values) const {
    if (rest.empty()) return node.get < 0 && node.post < 0 ? nullptr : &node;
    const auto segment = next_segment(rest);
    if (const auto literal = node.literals.find(segment); literal != node.literals.end())
        if (const Node* found = descend(nodes_[static_cast<std::size_t>(literal->second)], rest, values))
            return found;
    if (node.parameter < 0 || segment.empty()) return nullptr;
    values.push_back(segment);
    if (const Node* found = descend(nodes_[static_cast<std::size_t>(node.parameter)], rest, values))
        return found;
    values.pop_back();
    return nullptr;
}

Router::Match Router::find(Method method, std::string_view path) const {
    if (!path.starts_with('/')) return {};
    std::vector<std::string_view> values;
    const Node* node = descend(nodes_.front(), path, values);
    if (!node) return {};
    const int index = method == Method::post ? node->post : node->get;
    if (index < 0) return {.route = nullptr, .params = {}, .path_exists = true};

    Match match{.route = &routes_[static_cast<std::size_t>(index)], .params = {}, .path_exists = true};
    std::string_view rest = match.route->pattern;
    auto value = values.begin();
    while (!rest.empty()) {
        const auto segment = next_segment(rest);
        if (is_parameter(segment))
            match.params.add(std::string(segment.substr(1, segment.size() - 2)), std::string(*value++));
    }
    return match;
}

} // namespace trialoog::http
