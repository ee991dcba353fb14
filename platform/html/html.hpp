#pragma once
// Pages as typed expressions: `section(cls("card"), h2(title), each(pupils, row))`.
//
// An element keeps what it is given (a reference to lvalue text, a copy of the rest) and writes itself in one
// pass when it becomes an Html. Text is escaped on the only path there is; Html is the only thing that
// isn't escaped, and only elements, `raw_svg` and `doctype` make it.

#include <concepts>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace trialoog::html {

void append_escaped(std::string& out, std::string_view text);

/// Finished HTML. What a component returns.
class Html {
public:
    Html() = default;
    const std::string& str() const& { return text_; }
    std::string str() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }
    void write(std::string& out) const { out += text_; }
    Html& operator+=(const Html& more) {
        text_ += more.text_;
        return *this;
    }

private:
    friend Html trusted(std::string);
    std::string text_;
};
/// Only for text that this program itself made as markup (an SVG drawing, a catalogue's link). Never user
/// input.
Html trusted(std::string markup);

// What may stand between tags: text, numbers, Html, elements, optionals and lists of these.
struct Attribute {
    std::string_view name;
    std::string value;
    bool present = true;
};

template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};

template <class T>
concept Writes = requires(const T& item, std::string& out) {
    item.write(out);
};

// Out of line, like all that every element does: what is written here is compiled for each page.
void append_markup(std::string& out, std::string_view markup);
void append_number(std::string& out, long long number);
void write_attribute(std::string& out, const Attribute& attribute);
void write_attributes(std::string& out, const std::vector<Attribute>& attributes);

template <class T> void write_item(std::string& out, const T& item) {
    if constexpr (std::is_same_v<T, Attribute>) {
        // written with the opening tag
    } else if constexpr (Writes<T>) {
        item.write(out);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        append_escaped(out, item);
    } else if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char>) {
        append_number(out, static_cast<long long>(item));
    } else if constexpr (is_optional<T>::value) {
        if (item) write_item(out, *item);
    } else {
        static_assert(Writes<T>, "this can't stand in HTML");
    }
}

// Lvalue strings are kept by reference, everything else by value.
template <class T> struct kept { using type = std::decay_t<T>; };
template <> struct kept<const std::string&> { using type = std::string_view; };
template <> struct kept<std::string&> { using type = std::string_view; };
template <std::size_t N> struct kept<const char (&)[N]> { using type = std::string_view; };
template <> struct kept<const Html&> { using type = std::reference_wrapper<const Html>; };
template <class T> using kept_t = typename kept<T>::type;

/// Where what becomes an Html is written before it is cut to size: the end of a text that a thread keeps, so
/// that nothing grows by being copied. What is written meanwhile, an Html within, comes after it.
class Room {
public:
    Room();
    ~Room(); // the text ends again where it did
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
    std::string& out() const { return out_; }
    Html written() const;

private:
    std::string& out_;
    std::size_t begin_;
};

enum class Pass { attributes, content };

template <class T> void put(std::string& out, Pass pass, const T& item) {
    if constexpr (std::is_same_v<T, Attribute>) {
        if (pass == Pass::attributes) write_attribute(out, item);
    } else if constexpr (std::is_same_v<T, std::vector<Attribute>>) {
        if (pass == Pass::attributes) write_attributes(out, item);
    } else if constexpr (std::is_same_v<T, std::reference_wrapper<const Html>>) {
        if (pass == Pass::content) item.get().write(out);
    } else {
        if (pass == Pass::content) write_item(out, item);
    }
}

/// `Items` is called with (out, pass) and puts all that the element was given.
template <class Items> class Element {
public:
    /// `open` is "<p", `close` "</p>", or "" of an element that has no content.
    Element(std::string_view open, std::string_view close, Items items)
        : open_(open), close_(close), items_(std::move(items)) {}

    void write(std::string& out) const {
        append_markup(out, open_);
        items_(out, Pass::attributes);
        out += '>';
        if (close_.empty()) return;
        items_(out, Pass::content);
        append_markup(out, close_);
    }
    operator Html() const {
        const Room room;
        write(room.out());
        return room.written();
    }

private:
    std::string_view open_, close_;
    Items items_;
};

/// Items side by side without an element around them.
template <class Items> class Group {
public:
    explicit Group(Items items) : items_(std::move(items)) {}
    void write(std::string& out) const { items_(out, Pass::content); }
    operator Html() const {
        const Room room;
        write(room.out());
        return room.written();
    }

private:
    Items items_;
};
template <class... Items> auto putting(Items&&... items) {
    return [... kept = kept_t<Items&&>(std::forward<Items>(items))](std::string& out, Pass pass) {
        (put(out, pass, kept), ...);
    };
}
template <class... Items> auto group(Items&&... items) {
    return Group(putting(std::forward<Items>(items)...));
}

/// What `make` returns for each of the range, one after the other. The range must outlive the expression.
template <class Range, class Make> class Each {
public:
    Each(const Range& range, Make make) : range_(&range), make_(std::move(make)) {}
    void write(std::string& out) const {
        for (const auto& item : *range_)
            write_item(out, make_(item));
    }

private:
    const Range* range_;
    Make make_;
};
template <class Range, class Make> auto each(const Range& range, Make make) {
    return Each<Range, Make>(range, std::move(make));
}
template <class Range, class Make> auto each(const Range&& range, Make make) = delete; // would dangle

/// `when(condition, [&] { return p("…"); })`: made only if it holds.
template <class Make> class When {
public:
    When(bool holds, Make make) : holds_(holds), make_(std::move(make)) {}
    void write(std::string& out) const {
        if (holds_) write_item(out, make_());
    }

private:
    bool holds_;
    Make make_;
};
template <class Make> auto when(bool holds, Make make) { return When<Make>(holds, std::move(make)); }

// Elements: the name is the tag. `title_`, `main_`, `time_`… avoid a clash with C and with attributes.
#define TRIALOOG_WRITTEN(function, open, close)                                                              \
    template <class... Items> auto function(Items&&... items) {                                              \
        return Element(open, close, putting(std::forward<Items>(items)...));                                 \
    }
#define TRIALOOG_ELEMENT(function, tag) TRIALOOG_WRITTEN(function, "<" tag, "</" tag ">")
#define TRIALOOG_NORMAL(name) TRIALOOG_ELEMENT(name, #name)
#define TRIALOOG_EMPTY(name) TRIALOOG_WRITTEN(name, "<" #name, "")
// clang-format off
TRIALOOG_NORMAL(a) TRIALOOG_NORMAL(article) TRIALOOG_NORMAL(aside) TRIALOOG_NORMAL(b) TRIALOOG_NORMAL(body)
TRIALOOG_NORMAL(button) TRIALOOG_NORMAL(caption) TRIALOOG_NORMAL(code) TRIALOOG_NORMAL(datalist)
TRIALOOG_NORMAL(dd)
TRIALOOG_NORMAL(details) TRIALOOG_NORMAL(dialog) TRIALOOG_NORMAL(div) TRIALOOG_NORMAL(dl)
TRIALOOG_NORMAL(dt) TRIALOOG_NORMAL(em) TRIALOOG_NORMAL(fieldset) TRIALOOG_NORMAL(figcaption)
TRIALOOG_NORMAL(figure) TRIALOOG_NORMAL(footer) TRIALOOG_NORMAL(form) TRIALOOG_NORMAL(h1)
TRIALOOG_NORMAL(h2) TRIALOOG_NORMAL(h3) TRIALOOG_NORMAL(h4) TRIALOOG_NORMAL(head) TRIALOOG_NORMAL(header)
TRIALOOG_NORMAL(html) TRIALOOG_NORMAL(i) TRIALOOG_NORMAL(label) TRIALOOG_NORMAL(legend) TRIALOOG_NORMAL(li)
TRIALOOG_NORMAL(meter) TRIALOOG_NORMAL(nav) TRIALOOG_NORMAL(ol) TRIALOOG_NORMAL(optgroup)
TRIALOOG_NORMAL(option) TRIALOOG_NORMAL(output) TRIALOOG_NORMAL(p) TRIALOOG_NORMAL(pre)
TRIALOOG_NORMAL(progress) TRIALOOG_NORMAL(script) TRIALOOG_NORMAL(section) TRIALOOG_NORMAL(select)
TRIALOOG_NORMAL(small) TRIALOOG_NORMAL(span) TRIALOOG_NORMAL(strong) TRIALOOG_NORMAL(summary)
TRIALOOG_NORMAL(table) TRIALOOG_NORMAL(tbody) TRIALOOG_NORMAL(td) TRIALOOG_NORMAL(textarea)
TRIALOOG_NORMAL(th) TRIALOOG_NORMAL(thead) TRIALOOG_NORMAL(tr) TRIALOOG_NORMAL(ul)
TRIALOOG_NORMAL(svg) TRIALOOG_NORMAL(g) TRIALOOG_NORMAL(path) TRIALOOG_NORMAL(rect)
TRIALOOG_NORMAL(circle) TRIALOOG_NORMAL(text)
TRIALOOG_ELEMENT(main_, "main")
TRIALOOG_ELEMENT(time_, "time")
TRIALOOG_ELEMENT(svg_line, "line")
TRIALOOG_ELEMENT(svg_use, "use")
TRIALOOG_ELEMENT(title_element, "title")
TRIALOOG_ELEMENT(svg_desc, "desc")
TRIALOOG_EMPTY(br) TRIALOOG_EMPTY(hr) TRIALOOG_EMPTY(img) TRIALOOG_EMPTY(input) TRIALOOG_EMPTY(link) TRIALOOG_EMPTY(meta)
// clang-format on
#undef TRIALOOG_EMPTY
#undef TRIALOOG_NORMAL
#undef TRIALOOG_ELEMENT
#undef TRIALOOG_WRITTEN

    // Attributes. One that isn't here yet: `attr("aria-current", "page")`.
    inline Attribute attr(std::string_view name, std::string_view value) {
    return {name, std::string(value)};
}
inline Attribute attr(std::string_view name, long long value) { return {name, std::to_string(value)}; }
/// An attribute that is there or not: `flag("checked", picked)`.
inline Attribute flag(std::string_view name, bool present = true) { return {name, "", present}; }
inline Attribute attr_if(bool present, std::string_view name, std::string_view value) {
    return {name, std::string(value), present};
}
inline Attribute cls(std::string_view value) { return attr("class", value); }
inline Attribute id(std::string_view value) { return attr("id", value); }
inline Attribute href(std::string_view value) { return attr("href", value); }
inline Attribute src(std::string_view value) { return attr("src", value); }
inline Attribute name(std::string_view value) { return attr("name", value); }
inline Attribute value(std::string_view text) { return attr("value", text); }
inline Attribute type(std::string_view value) { return attr("type", value); }
inline Attribute for_(std::string_view value) { return attr("for", value); }
inline Attribute method(std::string_view value) { return attr("method", value); }
inline Attribute action(std::string_view value) { return attr("action", value); }
inline Attribute aria_label(std::string_view value) { return attr("aria-label", value); }
inline Attribute role(std::string_view value) { return attr("role", value); }
inline Attribute rows(long long n) { return attr("rows", n); }
inline Attribute lang(std::string_view value) { return attr("lang", value); }

/// "<!doctype html>" before the document.
template <class Document> std::string document(const Document& root) {
    std::string out = "<!doctype html>";
    out.reserve(16384);
    root.write(out);
    return out;
}

} // namespace trialoog::html
