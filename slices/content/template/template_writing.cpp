// Writes a template as YAML, in the order in which an author would. What has its usual value is left out.

#include "slices/content/template/template_words.hpp"

#include <yaml-cpp/yaml.h>

namespace trialoog::content {
namespace {

class Writing {
public:
    std::string all(const Template& form) {
        out_ << YAML::BeginMap;
        word("key", form.key);
        number("version", form.version);
        number("grade", form.grade);
        number("minutes", form.minutes);
        word("competence", form.competence);
        text("title", form.title);
        wording("why", form.why);
        wording("expected", form.expected);
        text("preparation", form.preparation);
        text("debrief", form.debrief);
        text("feedback", form.feedback);
        text("goals", form.goals);
        text("follow_up", form.follow_up);
        tips(form);
        lists(form);
        steps(form);
        out_ << YAML::EndMap;
        return std::string(out_.c_str(), out_.size()) + "\n";
    }

private:
    void quoted(const std::string& words) { out_ << YAML::DoubleQuoted << words; }
    void text(const char* key, const std::string& words) {
        if (words.empty()) return;
        out_ << YAML::Key << key << YAML::Value;
        quoted(words);
    }
    /// A key or code, as it stands.
    void word(const char* key, std::string_view code) {
        if (!code.empty()) out_ << YAML::Key << key << YAML::Value << std::string(code);
    }
    void number(const char* key, int value) { out_ << YAML::Key << key << YAML::Value << value; }
    void yes(const char* key, bool value, bool usual = false) {
        if (value != usual) out_ << YAML::Key << key << YAML::Value << value;
    }
    void both(const Wording& words) {
        if (words.pupil == words.adult) return quoted(words.pupil);
        out_ << YAML::BeginMap;
        text("pupil", words.pupil);
        text("adult", words.adult);
        out_ << YAML::EndMap;
    }
    void wording(const char* key, const Wording& words) {
        if (words.empty()) return;
        out_ << YAML::Key << key << YAML::Value;
        both(words);
    }
    void tips(const Template& form) {
        if (form.tips.empty()) return;
        out_ << YAML::Key << "tips" << YAML::Value << YAML::BeginSeq;
        for (const Wording& tip : form.tips)
            both(tip);
        out_ << YAML::EndSeq;
    }
    void lists(const Template& form) {
        if (form.lists.empty()) return;
        out_ << YAML::Key << "lists" << YAML::Value << YAML::BeginMap;
        for (const QualityList& list : form.lists) {
            out_ << YAML::Key << list.key << YAML::Value << YAML::BeginSeq;
            for (const std::string& one : list.words)
                quoted(one);
            out_ << YAML::EndSeq;
        }
        out_ << YAML::EndMap;
    }
    void steps(const Template& form) {
        out_ << YAML::Key << "steps" << YAML::Value << YAML::BeginSeq;
        for (const Step& one : form.steps)
            step(one);
        out_ << YAML::EndSeq;
    }
    void step(const Step& one) {
        out_ << YAML::BeginMap;
        word("key", one.key);
        word("voice", said::of(one.answerer, said::answerers));
        word("place", said::of(one.place, said::places));
        yes("after", one.after);
        yes("with_previous", one.with_previous);
        word("opens_on", one.opens_on);
        word("only_with", one.only_with);
        word("from_dossier", said::of(one.from_dossier, said::known_kinds));
        wording("title", one.title);
        wording("hint", one.hint);
        examples(one);
        out_ << YAML::Key << "items" << YAML::Value << YAML::BeginSeq;
        for (const Item& asked : one.items)
            item(asked);
        out_ << YAML::EndSeq << YAML::EndMap;
    }
    void examples(const Step& one) {
        if (one.examples.empty()) return;
        out_ << YAML::Key << "examples" << YAML::Value << YAML::BeginSeq;
        for (const Example& example : one.examples) {
            out_ << YAML::BeginMap;
            wording("text", example.text);
            text("quality", example.quality);
            out_ << YAML::EndMap;
        }
        out_ << YAML::EndSeq;
    }
    void item(const Item& one) {
        out_ << YAML::BeginMap;
        word("key", one.key);
        if (one.kind != Kind::text) word("kind", said::of(one.kind, said::kinds));
        wording("label", one.label);
        wording("hint", one.hint);
        wording("text", one.text);
        word("list", one.list);
        word("about", one.about);
        if (!one.of.empty()) out_ << YAML::Key << "of" << YAML::Value << YAML::Flow << one.of << YAML::Block;
        columns(one);
        word("circle", one.circle);
        word("link", one.link);
        word("link_of", one.link_of);
        text("url", one.url);
        text("blank", one.blank);
        if (one.places != usual_places(one.kind)) number("places", one.places);
        if (one.at_least != 1) number("at_least", one.at_least);
        yes("own_words", one.own_words, true);
        yes("required", one.required);
        if (one.max_length != usual_length(one.kind)) number("max_length", static_cast<int>(one.max_length));
        word("yields", said::of(one.yields, said::yields));
        word("tells", said::of(one.tells, said::tells));
        word("offers", said::of(one.offers, said::known_kinds));
        if (one.told_by != Answerer::both) word("told_by", said::of(one.told_by, said::answerers));
        out_ << YAML::EndMap;
    }
    void columns(const Item& one) {
        if (one.columns.empty()) return;
        out_ << YAML::Key << "columns" << YAML::Value << YAML::BeginSeq;
        for (const Column& column : one.columns) {
            out_ << YAML::BeginMap;
            word("key", column.key);
            wording("label", column.label);
            word("list", column.list);
            out_ << YAML::EndMap;
        }
        out_ << YAML::EndSeq;
    }
    YAML::Emitter out_;
};
} // namespace

std::string to_yaml(const Template& form) { return Writing().all(form); }

} // namespace trialoog::content
