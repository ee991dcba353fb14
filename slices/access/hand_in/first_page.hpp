#pragma once
// What a slice puts on somebody's first page (slices/home).

#include "look/people.hpp"
#include "platform/html/html.hpp"
#include "slices/access/viewer/lookup.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace trialoog::access {

/// Whose first page it is, and of whom it speaks. Stands as long as the page is made.
struct FirstPage {
    const Viewer& viewer;
    Instant now;
    Day today;
    std::vector<PupilRef> pupils;   // oneself, one's children, whom one supports
    std::vector<PupilRef> mentored; // of whom one is mentor by themselves
    std::vector<ClassRef> classes;  // of which one is mentor
};

/// What one slice has for a first page. It is looked up at once, in the page's unit of reading; the page asks
/// for each part where that belongs.
class OnFirstPage {
public:
    virtual ~OnFirstPage() = default;
    /// Of one of `pupils`. Who has something to do comes first.
    virtual bool has_to_do(const PupilRef&) const { return false; }
    virtual html::Html to_do(const PupilRef&) const { return {}; }
    virtual html::Html when_nothing(const PupilRef&) const { return {}; } // no slice has anything to do
    virtual html::Html done(const PupilRef&) const { return {}; }
    virtual html::Html beside(const PupilRef&) const { return {}; }
    /// Of one of `classes`.
    virtual html::Html to_do(const ClassRef&) const { return {}; }
    virtual html::Html when_nothing(const ClassRef&) const { return {}; }
    virtual html::Html beside(const ClassRef&) const { return {}; }
    /// Of one of `mentored`: a row each, and what stands below the rows.
    virtual std::vector<look::PersonRow> mentored_rows(const PupilRef&) const { return {}; }
    virtual html::Html below_rows(const PupilRef&) const { return {}; }
    virtual html::Html beside_mentored() const { return {}; }
    /// Of the school as a whole, to its staff: above the lists of links, and below them.
    virtual html::Html of_school() const { return {}; }
    virtual html::Html below_links() const { return {}; }
};
using FirstPageOf = std::function<std::unique_ptr<OnFirstPage>(db::Reader&, const FirstPage&)>;

/// A page of staff that has a line on the first page of who may do `action` in the school.
struct FirstPageLink {
    enum class List { assignments, office } list;
    int place; // lower comes first, whichever slice it is of
    Action action;
    std::string title, text, href;
};
using FirstPageLinksOf = std::vector<FirstPageLink> (*)();

} // namespace trialoog::access
