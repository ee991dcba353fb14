#include "slices/assignments/shown_elsewhere/dossier_photos.hpp"

#include "platform/i18n/i18n.hpp"
#include "slices/assignments/poster/poster.hpp"
#include "slices/assignments/work/assignments.sql.hpp"
#include "slices/assignments/work/paper_page.hpp"
#include "slices/assignments/work/store.hpp"
#include "slices/assignments/work/wording.hpp"

#include <algorithm>
#include <tuple>

namespace trialoog::assignments {
namespace {
bool is_poster(const Template& form, std::string_view key) {
    const Item* item = form.item(key);
    return item && item->kind == Kind::poster;
}

std::vector<dossier::PhotoRef> posters_of_pupil(db::Reader& tx, const access::Viewer& viewer,
                                                std::string_view pupil_id) {
    struct Found {
        std::string work_id, field, template_id, content_hash;
    };
    auto rows =
        tx.all(sql::posters_of_pupil, {viewer.school_id, pupil_id, poster_begins}, [](const db::Row& row) {
            return Found{row.str("work_id"), row.str("field"), row.str("template_id"),
                         row.str("content_hash")};
        });
    std::ranges::sort(rows, [](const Found& a, const Found& b) {
        return std::tie(a.work_id, a.field) < std::tie(b.work_id, b.field);
    });
    std::vector<dossier::PhotoRef> posters;
    for (const Found& found : rows) {
        const TemplatePtr form =
            form_of_template(tx, viewer.school_id, found.template_id, found.content_hash);
        if (!is_poster(*form, found.field)) continue; // somebody typed what looks like one
        const std::string path = work_path(found.work_id, "poster/" + found.field);
        posters.push_back({found.work_id, path + "/groot", path + "/klein",
                           tf("Poster bij {title}", fmt::arg("title", t_content(form->title)))});
    }
    return posters;
}
} // namespace

std::vector<dossier::PhotoRef> photos_for_dossier(db::Reader& tx, const access::Viewer& viewer,
                                                  std::string_view pupil_id) {
    struct Found {
        std::string id, work_id, field, template_id, content_hash, screen_key, thumbnail_key;
        int width = 0, height = 0;
    };
    auto rows = tx.all(sql::photos_of_pupil, {viewer.school_id, pupil_id}, [](const db::Row& row) {
        return Found{.id = row.str("id"),
                     .work_id = row.str("work_id"),
                     .field = row.str("field"),
                     .template_id = row.str("template_id"),
                     .content_hash = row.str("content_hash"),
                     .screen_key = row.str("screen_key"),
                     .thumbnail_key = row.str("thumbnail_key"),
                     .width = static_cast<int>(row.integer("width")),
                     .height = static_cast<int>(row.integer("height"))};
    });
    // Pages of paper in their own order, after what was photographed.
    std::ranges::stable_sort(rows, {}, [](const Found& found) { return paper_page_of(found.field); });
    std::vector<dossier::PhotoRef> photos = posters_of_pupil(tx, viewer, pupil_id);
    for (const Found& found : rows) {
        const TemplatePtr form =
            form_of_template(tx, viewer.school_id, found.template_id, found.content_hash);
        if (is_poster(*form, found.field)) continue; // it stands on the poster
        const std::string path = "/foto/" + found.id;
        const int page = paper_page_of(found.field);
        photos.push_back({found.work_id, path, path + "/klein",
                          page > 0 ? tf("Blad {n} van {title}", fmt::arg("n", page),
                                        fmt::arg("title", t_content(form->title)))
                                   : tf("Foto bij {title}", fmt::arg("title", t_content(form->title))),
                          found.screen_key, found.thumbnail_key, found.width, found.height});
    }
    return photos;
}

} // namespace trialoog::assignments
