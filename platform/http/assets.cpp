#include "platform/embedded/embedded.hpp"
#include "platform/http/compress.hpp"
#include "platform/http/http.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <mutex>
#include <stdexcept>

namespace trialoog::http {
namespace {
constexpr std::string_view folder = "assets";
constexpr std::string_view reference = "/assets/"; // how a style or script names another asset

struct Asset {
    std::string path; // "/a/trialoog.3f2a9c01.css"
    std::string_view type;
    std::string content;      // with the names of other assets replaced by their paths
    std::string brotli, gzip; // empty when that isn't smaller
};

struct Type {
    std::string_view ending, type;
    bool text;
};
constexpr std::array types{
    Type{".css", "text/css; charset=utf-8", true},
    Type{".js", "text/javascript; charset=utf-8", true},
    Type{".mjs", "text/javascript; charset=utf-8", true},
    Type{".svg", "image/svg+xml", true},
    Type{".json", "application/json", true},
    Type{".webmanifest", "application/manifest+json", true},
    Type{".txt", "text/plain; charset=utf-8", true},
    Type{".png", "image/png", false},
    Type{".jpg", "image/jpeg", false},
    Type{".webp", "image/webp", false},
    Type{".ico", "image/x-icon", false},
    Type{".woff2", "font/woff2", false},
};

const Type* type_of(std::string_view name) {
    for (const Type& one : types)
        if (name.ends_with(one.ending)) return &one;
    return nullptr;
}

std::uint32_t hash_of(std::string_view content) { // FNV-1a, folded: a name for a version, not a secret
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : content)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

std::string hashed_path(std::string_view name, std::string_view content) {
    const auto base = name.substr(name.find_last_of('/') + 1);
    const auto dot = base.find_last_of('.');
    return fmt::format("/a/{}.{:08x}{}", base.substr(0, dot), hash_of(content), base.substr(dot));
}

/// All assets by name. An asset is read after those that it names, since its own hash depends on theirs.
class Table {
public:
    Table() {
        for (const auto& file : embedded::below(folder))
            if (type_of(file.path)) sources_.emplace(file.path.substr(folder.size() + 1), file.content);
        for (const auto& [name, content] : sources_)
            read(name, content);
        for (auto& [name, asset] : assets_)
            by_path_.emplace(asset.path, &asset);
    }

    const Asset* named(std::string_view name) const {
        const auto found = assets_.find(name);
        return found == assets_.end() ? nullptr : &found->second;
    }
    const Asset* at(std::string_view path) const {
        const auto found = by_path_.find(path);
        return found == by_path_.end() ? nullptr : found->second;
    }
    /// Takes a tenth of a second, once: serving them is copying from then on.
    void compress() {
        for (auto& [name, asset] : assets_) {
            if (!type_of(name)->text) continue;
            asset.brotli = brotli(asset.content);
            asset.gzip = gzip(asset.content, 12);
            if (asset.brotli.size() >= asset.content.size()) asset.brotli.clear();
            if (asset.gzip.size() >= asset.content.size()) asset.gzip.clear();
        }
    }

private:
    const Asset& read(std::string_view name, std::string_view source) {
        if (const auto known = assets_.find(name); known != assets_.end()) {
            if (known->second.path.empty())
                throw std::logic_error(fmt::format("assets name each other in a circle: {}", name));
            return known->second;
        }
        Asset& asset = assets_[std::string(name)];
        const Type* type = type_of(name);
        asset.type = type->type;
        asset.content = type->text ? with_paths(source) : std::string(source);
        asset.path = hashed_path(name, asset.content);
        return asset;
    }

    std::string with_paths(std::string_view source) {
        std::string text;
        while (true) {
            const auto found = source.find(reference);
            text += source.substr(0, found);
            if (found == std::string_view::npos) return text;
            source.remove_prefix(found);
            const auto name = source.substr(
                reference.size(), source.find_first_of("\"'`)?# \n", reference.size()) - reference.size());
            const auto other = sources_.find(name);
            if (other == sources_.end()) {
                text += reference;
                source.remove_prefix(reference.size());
                continue;
            }
            text += read(other->first, other->second).path;
            source.remove_prefix(reference.size() + name.size());
        }
    }

    std::map<std::string_view, std::string_view> sources_;
    std::map<std::string, Asset, std::less<>> assets_;
    std::map<std::string_view, const Asset*> by_path_;
};

Table& table() {
    static Table all;
    return all;
}

Response serve(const Request& request) {
    const Asset* asset = table().at(request.path);
    if (!asset) return text("404 Not Found\n", 404);

    Response response;
    response.headers.reserve(4);
    response.with("content-type", std::string(asset->type))
        .with("cache-control", "public, max-age=31536000, immutable")
        .with("vary", "accept-encoding");
    const auto accepted = request.header("accept-encoding");
    if (!asset->brotli.empty() && accepts(accepted, "br")) {
        response.body = asset->brotli;
        response.with("content-encoding", "br");
    } else if (!asset->gzip.empty() && accepts(accepted, "gzip")) {
        response.body = asset->gzip;
        response.with("content-encoding", "gzip");
    } else {
        response.body = asset->content;
    }
    return response;
}
} // namespace

std::string_view asset_path(std::string_view name) {
    const Asset* asset = table().named(name);
    if (!asset) throw std::logic_error(fmt::format("no such asset: {}", name));
    return asset->path;
}

void register_assets(Router& router) {
    static std::once_flag once;
    std::call_once(once, [] { table().compress(); });
    router.get("/a/{file}", serve, {.quick = true});
}

} // namespace trialoog::http
