#pragma once
// What a slice hands in to the house. Each says it in one function of its public header; app/slices.cpp lists
// them.

#include "platform/services.hpp"
#include "slices/access/hand_in/first_page.hpp"
#include "slices/access/hand_in/first_step.hpp"
#include "slices/access/pages/routes.hpp"
#include "slices/access/session/menu.hpp"

#include <functional>
#include <string_view>

namespace trialoog::access {

/// A school of the demo, once its people are there.
struct DemoSchool {
    std::string_view id;
    unsigned number; // 0: the one that is shown
    Day year_starts_on;
    Instant now;
};

/// What a slice doesn't have it leaves out.
struct Slice {
    std::function<void(Routes&)> routes = {};
    std::function<void(Services&)> jobs = {}; // tells the workers its kinds
    MenuOf menu = nullptr;
    FirstPageOf first_page = {};
    int first_page_place = 50; // lower comes first there
    FirstPageLinksOf first_page_links = nullptr;
    FirstStepsOf first_steps = nullptr;
    /// Makes its part of the demo, in the unit of work that makes the school, the lower slices first.
    std::function<void(db::Writer&, const DemoSchool&)> seed_demo = {};
    /// Deletes what it holds of somebody who is forgotten, before the slices below it do.
    std::function<void(db::Writer&, std::string_view school_id, std::string_view person_id)> forget_person =
        {};
    /// Deletes what it made before a moment and that names people who may have left since.
    std::function<void(db::Writer&, std::string_view school_id, Instant before)> forget_before = {};
};

} // namespace trialoog::access
