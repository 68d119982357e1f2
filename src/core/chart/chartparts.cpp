#include "core/chart/chartparts.h"

#include "core/report/measures.h"
#include "core/report/seriesbreaks.h"
#include "core/report/valuewords.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

const Event *eventOf(const ReportRow &row, const CodeBook &codes)
{
    const std::string_view code = row.key.code(Dim::Event);
    return code.empty() ? nullptr : codes.events.find(code);
}

} // namespace

Mark factMark(const Table &table, std::size_t row, const CodeBook &codes, Language language)
{
    const ReportRow &from = table.rows[row];
    Mark mark = markOf(table, row, {Dim::Indicator}, codes, language);
    std::string subject = nameIn(from.key, Dim::Subject, codes, language);
    std::string area = nameIn(from.key, Dim::Area, codes, language);
    if (const Event *event = eventOf(from, codes)) {
        mark.name = event->text.in(language);
        mark.group = event->type;
        for (std::string *whose : {&subject, &area}) { // the text may name them itself
            *whose = mark.name.find(*whose) == std::string::npos ? *whose : std::string();
        }
    }
    // An industry's own figure is told by the industry; a subject's industry goes without saying.
    const bool isIndustrys = subject.empty() && !from.key.has(Dim::Event);
    mark.detail = joined({isIndustrys ? nameIn(from.key, Dim::Industry, codes, language) : subject, area});
    mark.kind = kindOf(from);
    mark.when = whenOf(from, language);
    mark.where = whereOf(from, codes, language);
    mark.tier = tierIn(from.key, codes);
    return mark;
}

std::vector<std::string> numberAndUnit(const Quantity &quantity, const CodeBook &codes, Language language)
{
    const Unit *unit = codes.units.find(quantity.unit);
    const std::string whole = label(quantity, unit, language);
    if (language == Language::Zh || unit == nullptr || unit->type == "currency" || unit->type == "percent") {
        return {whole, {}};
    }
    Quantity plain = quantity;
    plain.unchecked = false; // its mark stands behind the number, not behind the unit
    const std::string words = label(plain, unit, language), number = shortLabel(plain, unit, language);
    return words.size() > number.size() && words.starts_with(number)
               ? std::vector<std::string>{number + (quantity.unchecked ? "*" : ""),
                                          words.substr(words.find_first_not_of(' ', number.size()))}
               : std::vector<std::string>{whole, {}};
}

std::vector<Mark> factMarks(const Table &table, const CodeBook &codes, Language language)
{
    std::vector<Mark> marks;
    marks.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        marks.push_back(factMark(table, row, codes, language));
    }
    return marks;
}

std::pair<double, double> valuesOf(const std::vector<Mark> &marks)
{
    std::pair<double, double> range;
    bool isFirst = true;
    for (const Mark &mark : marks) {
        if (mark.quantity) {
            const double value = mark.quantity->value;
            range = isFirst ? std::pair(value, value) : std::pair(std::min(range.first, value), std::max(range.second, value));
            isFirst = false;
        }
    }
    return range;
}

std::string takeCommonDetail(std::vector<Mark *> marks)
{
    std::erase_if(marks, [](const Mark *mark) { return mark->detail.empty(); });
    const auto differs = [&](const Mark *mark) { return mark->detail != marks.front()->detail; };
    if (marks.size() < 2 || std::ranges::any_of(marks, differs)) {
        return {};
    }
    std::string common = marks.front()->detail;
    for (Mark *mark : marks) {
        mark->detail.clear();
    }
    return common;
}

std::string changeText(const Table &table, const Mark &now, const Mark &before, const CodeBook &codes, Language language)
{
    if (!now.quantity || !before.quantity || now.quantity->kind != Kind::Actual || before.quantity->kind != Kind::Actual) {
        return {};
    }
    if (breaksBetween(table, table.rows[before.row], table.rows[now.row])) {
        return gapWords("break").in(language);
    }
    const auto change = changeOf(*now.quantity, *before.quantity, codes);
    return change ? changeWords(*change, codes, language) : std::string();
}

std::size_t mostRows(const ReportSpec &spec, const CodeBook &codes)
{
    constexpr std::size_t readable = 300, glimpse = 12;
    const auto isChosen = [&](Dim dim) { // all counties of a region are no choice, nor is the region with all that is in it
        const Filter *filter = spec.filter(dim);
        const Area *region = dim == Dim::Area ? codes.region() : nullptr;
        const bool isWhole = filter != nullptr && region != nullptr && filter->children
                             && std::ranges::find(filter->codes, region->code) != filter->codes.end();
        return filter != nullptr && filter->codes.size() <= glimpse && !isWhole;
    };
    // What says itself how many rows it is about is not cut a second time.
    const bool waits = spec.limit == 0 && !spec.follows.empty() && std::ranges::none_of(spec.follows, isChosen);
    return waits ? glimpse : readable;
}

void keepFirst(ChartModel &model, std::vector<Mark> &marks, std::size_t most)
{
    constexpr std::size_t shortList = 20;
    const std::size_t spare = most < shortList ? most / 2 : 0; // "and four more" takes a reader longer than the four rows
    if (marks.size() <= most + spare) {
        return;
    }
    model.leftOut += marks.size() - most;
    marks.resize(most);
    sayLeftOut(model);
}

void leaveOut(ChartModel &model, std::size_t count)
{
    model.leftOut += count;
    sayLeftOut(model);
}

void sayLeftOut(ChartModel &model)
{
    const auto said = [&](Language language) {
        return filled(word("card.more", language), countText(static_cast<std::int64_t>(model.leftOut), language));
    };
    if (model.leftOut > 0) {
        model.texts["more"] = {said(Language::Zh), said(Language::En)};
    }
}

std::string filled(std::string_view pattern, std::string_view first, std::string_view second)
{
    return phrase(pattern, first, second);
}

} // namespace rd
