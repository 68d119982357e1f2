#include "core/report/quickfind.h"

#include "core/report/catalogue.h"
#include "core/words/numbertext.h"
#include "core/words/pinyin.h"
#include "core/words/words.h"

#include <map>
#include <set>

namespace rd {
namespace {

constexpr int mostFigures = 20000; // past that a figure is found through its indicator

using FiguresOf = std::map<std::string, std::vector<std::string>>;

/// Pinyin as a list has it, else as the name is read, each name once: reading takes long.
class PinyinReader {
public:
    explicit PinyinReader(MissingPinyin missing) : m_missing(missing) {}

    std::string operator()(const std::string &listed, const Text &name, FindSort sort = FindSort::Report)
    {
        if (!listed.empty() || m_missing == MissingPinyin::LeftOut) {
            return listed;
        }
        const auto [it, isNew] = m_read.try_emplace(name.zh);
        if (isNew) {
            it->second = pinyinOf(name.zh, sort == FindSort::Area);
        }
        return it->second;
    }

private:
    MissingPinyin m_missing;
    std::map<std::string, std::string> m_read;
};

// A second line says what the first does not: the other language's name, and the code.
template <typename T>
void addCodes(QuickFind &find, PinyinReader &pinyin, FindSort sort, const CodeList<T> &list, const FiguresOf &figures = {})
{
    for (const T &code : list) {
        const auto of = figures.find(code.code);
        const Text both{code.name.en + (code.name.en.empty() ? "" : " · ") + code.code,
                        code.name.zh + (code.name.zh.empty() ? "" : " · ") + code.code};
        find.add({sort,
                  code.code,
                  code.name,
                  pinyin(code.pinyin, code.name, sort),
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

void addPages(QuickFind &find, PinyinReader &pinyin, const CodeBook &codes)
{
    for (const std::string_view page : pageCodes()) {
        const Text name = pageName(page, codes);
        find.add({FindSort::Page, std::string(page), name, pinyin({}, name), {}, {}, {}, {}});
    }
}

void addReports(QuickFind &find, PinyinReader &pinyin, const std::vector<ReportSpec> &reports)
{
    for (const ReportSpec &report : reports) {
        const Text name = report.question.empty() ? Text{report.id, report.id} : report.question;
        find.add({FindSort::Report, report.id, name, pinyin({}, name), {}, {report.id, report.id}, {}, {}});
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
FindEntry figureEntry(const Table &table, const ReportRow &row, PinyinReader &pinyin, const CodeBook &codes)
{
    const Key &key = row.key;
    const Text indicator = nameIn(key, Dim::Indicator, codes);
    const Text subject = nameIn(key, key.has(Dim::Subject) ? Dim::Subject : Dim::Industry, codes);
    const Text area = nameIn(key, Dim::Area, codes);
    FindEntry entry{FindSort::Figure, std::string(key.code(Dim::Figure)), {}, {}, {}, {}, key, {}};
    entry.name = {withDots({indicator.zh, subject.zh, area.zh}), withDots({indicator.en, subject.en, area.en})};
    if (const Indicator *known = codes.indicators.find(key.code(Dim::Indicator))) {
        entry.pinyin = pinyin(known->pinyin, known->name);
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

QuickFind quickFindIn(const CodeBook &codes, const std::vector<ReportSpec> &reports, const Table *figures,
                      MissingPinyin missing)
{
    QuickFind find;
    PinyinReader pinyin(missing);
    addPages(find, pinyin, codes);
    addCodes(find, pinyin, FindSort::Area, codes.areas);
    addCodes(find, pinyin, FindSort::Tier, codes.tiers);
    addCodes(find, pinyin, FindSort::Industry, codes.industries);
    addCodes(find, pinyin, FindSort::Indicator, codes.indicators, figuresBy(Dim::Indicator, figures, codes));
    addCodes(find, pinyin, FindSort::Subject, codes.subjects, figuresBy(Dim::Subject, figures, codes));
    addReports(find, pinyin, reports);
    for (const Deck &deck : codes.decks) {
        find.add({FindSort::Deck, deck.code, deck.name, pinyin({}, deck.name), {}, {deck.code, deck.code}, {}, {}});
    }
    addCodes(find, pinyin, FindSort::Source, codes.sources);
    if (figures) {
        for (const ReportRow &row : figures->rows) {
            find.add(figureEntry(*figures, row, pinyin, codes));
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
