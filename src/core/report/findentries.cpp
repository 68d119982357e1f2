#include "core/report/quickfind.h"

#include "core/report/catalogue.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <map>
#include <set>

namespace rd {
namespace {

constexpr int mostFigures = 20000; // past that a figure is found through its indicator

using FiguresOf = std::map<std::string, std::vector<std::string>>;

// A second line says what the first does not: the other language's name, and the code.
template <typename T> void addCodes(QuickFind &find, FindSort sort, const CodeList<T> &list, const FiguresOf &figures = {})
{
    for (const T &code : list) {
        const auto of = figures.find(code.code);
        const Text both{code.name.en + (code.name.en.empty() ? "" : " · ") + code.code,
                        code.name.zh + (code.name.zh.empty() ? "" : " · ") + code.code};
        find.add({sort,
                  code.code,
                  code.name,
                  code.pinyin,
                  {},
                  both,
                  {},
                  of == figures.end() ? std::vector<std::string>() : of->second});
    }
}

/// The figures that speak of each code of a dimension, or of one below it.
FiguresOf figuresBy(Dim dim, const Table *figures, const CodeBook &codes)
{
    FiguresOf by;
    for (std::size_t i = 0; figures && i < figures->rows.size(); ++i) {
        const Key &key = figures->rows[i].key;
        std::string code(key.code(dim));
        std::set<std::string> seen; // a list of codes may go round in a circle
        while (!code.empty() && seen.insert(code).second) {
            by[code].emplace_back(key.code(Dim::Figure));
            const Subject *subject = dim == Dim::Subject ? codes.subjects.find(code) : nullptr;
            code = subject ? subject->parent : std::string();
        }
    }
    return by;
}

// Of the program's own names; where a package gives a page another name, nobody has written its pinyin.
std::string pinyinOf(std::string_view page, const Text &name)
{
    static const std::map<std::string_view, std::string> own = {
        {"overview", "zong lan"},           {"sources", "shu ju lai yuan"},         {"industries", "chan ye ti xi"},
        {"counties", "xian shi qu"},        {"cluster", "chan ye ji qun"},          {"targets", "mu biao ren wu"},
        {"projects", "xiang mu yu tou zi"}, {"axle-project", "zhong dian xiang mu"}};
    const auto it = own.find(page);
    return it != own.end() && name == pageName(page) ? it->second : std::string();
}

void addPages(QuickFind &find, const CodeBook &codes)
{
    for (const std::string_view page : pageCodes()) {
        const Text name = pageName(page, codes);
        find.add({FindSort::Page, std::string(page), name, pinyinOf(page, name), {}, {}, {}, {}});
    }
}

void addReports(QuickFind &find, const std::vector<ReportSpec> &reports)
{
    for (const ReportSpec &report : reports) {
        const Text name = report.question.empty() ? Text{report.id, report.id} : report.question;
        find.add({FindSort::Report, report.id, name, {}, {}, {report.id, report.id}, {}, {}});
    }
}

std::string withDots(std::initializer_list<std::string> parts)
{
    std::string text;
    for (const std::string &part : parts) {
        text += (text.empty() || part.empty() ? "" : " · ") + part;
    }
    return text;
}

Text nameIn(const Key &key, Dim dim, const CodeBook &codes) { return key.has(dim) ? codes.nameOf(dim, key.code(dim)) : Text{}; }

// Indicator, subject and area: a figure is found by the names of all that it speaks of.
FindEntry figureEntry(const Table &table, const ReportRow &row, const CodeBook &codes)
{
    const Key &key = row.key;
    const Text indicator = nameIn(key, Dim::Indicator, codes);
    const Text subject = nameIn(key, key.has(Dim::Subject) ? Dim::Subject : Dim::Industry, codes);
    const Text area = nameIn(key, Dim::Area, codes);
    FindEntry entry{FindSort::Figure, std::string(key.code(Dim::Figure)), {}, {}, {}, {}, key, {}};
    entry.name = {withDots({indicator.zh, subject.zh, area.zh}), withDots({indicator.en, subject.en, area.en})};
    if (const Indicator *known = codes.indicators.find(key.code(Dim::Indicator))) {
        entry.pinyin = known->pinyin;
    }
    if (const Quantity *quantity = table.quantity(row)) {
        const Unit *unit = codes.units.find(quantity->unit);
        entry.printed = {label(*quantity, unit, Language::Zh), label(*quantity, unit, Language::En)};
    }
    const auto period = Period::parse(std::string(key.code(Dim::Period)));
    const Text kind = nameIn(key, Dim::Kind, codes);
    const Text &undated = word("period.none");
    entry.detail = {withDots({period ? period->text(Language::Zh) : undated.zh, kind.zh, entry.code}),
                    withDots({period ? period->text(Language::En) : undated.en, kind.en, entry.code})};
    return entry;
}

} // namespace

QuickFind quickFindIn(const CodeBook &codes, const std::vector<ReportSpec> &reports, const Table *figures)
{
    QuickFind find;
    addPages(find, codes);
    addCodes(find, FindSort::Area, codes.areas);
    addCodes(find, FindSort::Tier, codes.tiers);
    addCodes(find, FindSort::Industry, codes.industries);
    addCodes(find, FindSort::Indicator, codes.indicators, figuresBy(Dim::Indicator, figures, codes));
    addCodes(find, FindSort::Subject, codes.subjects, figuresBy(Dim::Subject, figures, codes));
    addReports(find, reports);
    for (const Deck &deck : codes.decks) {
        find.add({FindSort::Deck, deck.code, deck.name, {}, {}, {deck.code, deck.code}, {}, {}});
    }
    addCodes(find, FindSort::Source, codes.sources);
    if (figures) {
        for (const ReportRow &row : figures->rows) {
            find.add(figureEntry(*figures, row, codes));
        }
    }
    return find;
}

ReportSpec figureQuestion()
{
    ReportSpec spec;
    spec.id = "find-figures";
    spec.fields = {"FIGURE_ID", "OBS_VALUE"};
    spec.options = {{"figures", "only"}, {"sources", "all"}};
    spec.limit = mostFigures;
    return spec;
}

} // namespace rd
