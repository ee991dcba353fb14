#pragma once
// The town with something of everything that a path can speak of, for each pupil, class and school.

#include "app/house.hpp"
#include "slices/access/access.hpp"
#include "tests/support/house.hpp"
#include "tests/sweep/cast.hpp"

#include <map>
#include <memory>
#include <string>

namespace trialoog::test {

class Stage {
public:
    explicit Stage(db::Database&);

    const http::Router& router() const { return *router_; }
    Services& services() { return house_.services(); }
    /// The pattern with the target's ids in it.
    std::string path(const std::string& pattern, const Target&);
    /// A browser of this actor, signed in as they are.
    Browser& browser(const Actor&);
    /// A new browser, signed in anew: after something that may have ended or begun a session.
    void sign_in_again(const Actor&);
    void sign_everybody_in_again(std::string_view person);
    /// Puts everything back as it was before something was changed.
    void restore();
    std::string new_code_of(std::string_view school, std::string_view person);

private:
    void furnish(const Target&);
    void furnish_school(const Target&);
    void furnish_signal(const Target&);
    void furnish_dossier(db::Writer&, const Target&);
    void furnish_taken(db::Writer&, const Target&);
    std::string value_of(const std::string& parameter, const Target&);

    db::Database& database_;
    House house_;
    std::unique_ptr<http::Router> router_;
    http::Gate gate_;
    std::map<std::string, Browser> browsers_;
    std::string picture_, taken_;
};

} // namespace trialoog::test
