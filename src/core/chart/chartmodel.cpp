#include "core/chart/chartmodel.h"

#include "core/chart/chartbuilder.h"
#include "core/chart/chartparts.h"
#include "core/chart/chartsource.h"
#include "core/chart/namesapart.h"
#include "core/chart/scalelabels.h"
#include "core/chart/sharedwords.h"
#include "core/report/finding.h"
#include "core/words/numbertext.h"
#include "core/words/words.h"

#include <algorithm>
#include <array>

namespace rd {
namespace {

/// "Nothing is known of Shenxian County here", where that was all that was asked; with more than one limit, none of them alone is
/// the reason.
std::string emptySentence(const Table &table, const CodeBook &codes, Language language)
{
    const ReportSpec &spec = table.spec;
    if (spec.view == View::Events) {
        return word("empty.events", language);
    }
    const bool dated = spec.periods != PeriodRange{} || !spec.publishedUntil.empty();
    const bool ownOnly = std::ranges::all_of(spec.filters, [](const Filter &filter) { return filter.dim == Dim::Kind; });
    constexpr std::array<std::string_view, 3> computed = {"cumulative", "rank", "share"};
    if (ownOnly && std::ranges::find(computed, spec.option("has")) != computed.end()) {
        return word("empty.computed", language);
    }
    const bool narrowed = !spec.option("has").empty() || !spec.option("units").empty();
    if (ownOnly && !dated && !narrowed) { // "of Target" is no place or industry that sources speak of
        return word("empty.nothing", language);
    }
    const Filter *only = spec.filters.size() == 1 && !dated && !narrowed ? &spec.filters.front() : nullptr;
    if (only == nullptr || only->codes.size() != 1) {
        return word("empty.report", language);
    }
    const std::string_view reason = spec.option("figures") == "only" ? "empty.figures" : "empty.area";
    return filled(word(reason, language), codes.nameOf(only->dim, only->codes.front()).in(language));
}

void addOptionTexts(ChartModel &model, const ReportSpec &spec)
{
    for (const auto &[name, value] : spec.options) {
        const bool zh = name.ends_with("_zh"), en = name.ends_with("_en");
        const std::string base = zh || en ? name.substr(0, name.size() - 3) : name;
        (en ? model.texts[base].en : model.texts[base].zh) = value;
    }
}

/// A question that asks for the first rows only may have more: of how many, where they were counted.
void sayLimit(ChartModel &model, const Table &table)
{
    const auto limit = static_cast<std::size_t>(std::max(table.spec.limit, 0));
    const bool isCounted = table.uncut > 0;
    const bool isCut = limit > 0 && (isCounted ? table.uncut > limit : table.rows.size() >= limit && model.leftOut == 0);
    if (!isCut) {
        return;
    }
    const auto said = [&](Language language) {
        const auto number = [language](std::size_t count) { return countText(static_cast<std::int64_t>(count), language); };
        const std::size_t shown = table.rows.size() - std::min(model.leftOut, table.rows.size());
        return isCounted ? filled(word("card.firstof", language), number(shown), number(table.uncut))
                         : filled(word("card.first", language), number(limit));
    };
    model.texts["more"] = {said(Language::Zh), said(Language::En)};
}

std::vector<std::string> tierOrder(const CodeBook &codes)
{
    // The system itself may stand in the list as parent of its tiers; only what industries belong to has a colour.
    std::vector<std::string> order;
    for (const Tier &tier : codes.tiers) {
        const bool used = std::ranges::any_of(codes.memberships, [&](const Membership &m) { return m.tier == tier.code; });
        if (used || codes.memberships.empty()) {
            order.push_back(tier.code);
        }
    }
    return order;
}

/// Chinese numbers are not grouped by thousands, beside an axis as little as on marks.
void ungroupTicks(ChartModel &model)
{
    for (Panel &panel : model.panels) {
        for (Axis *axis : {&panel.value, &panel.category}) {
            for (std::size_t i = 0; i < std::min(axis->ticks.size(), axis->tickLabels.size()); ++i) {
                std::erase(axis->tickLabels[i], ',');
            }
        }
    }
}

} // namespace

ChartModel chartModel(const Table &table, const CodeBook &book, Language language, std::shared_ptr<const Boundaries> boundaries)
{
    const std::optional<CodeBook> told = namesApart(book, language);
    const CodeBook &codes = told ? *told : book;
    ChartModel model;
    model.kind = table.spec.chart;
    model.boundaries = std::move(boundaries);
    const std::string question = table.spec.question.in(language);
    const std::optional<std::string> found = table.rows.empty() ? std::nullopt : finding(table, codes, language);
    model.title = found && !found->empty() ? *found : question;
    model.source = sourceLine(table, codes, language);
    model.tierOrder = tierOrder(codes);
    addOptionTexts(model, table.spec);
    if (const Text *stamp = codes.stamp()) {
        model.stamp = stamp->in(language);
    }
    if (table.rows.empty()) {
        model.empty = emptySentence(table, codes, language);
    } else {
        // A builder may hand over to another kind once it has seen the rows; `list` takes every table.
        for (int turn = 0; turn < 3; ++turn) { // a map without a grid, its ranked list, the list
            const std::string kind = model.kind;
            const ChartBuilder build = builderOf(kind);
            if (build == nullptr) {
                model.kind = "list";
                continue;
            }
            build(model, table, codes, language);
            if (model.kind == kind) {
                break;
            }
            model.panels.clear();
        }
    }
    labelOnScale(model, codes, language);
    if (language == Language::Zh) {
        ungroupTicks(model);
    }
    sayLimit(model, table);
    const std::string asked = model.title == question ? std::string() : question;
    const std::string shared = sharedWords(table, model.kind, joined({model.title, asked}), codes, language);
    model.texts["shared"] = {shared, shared};
    model.question = joined({asked, shared, model.texts["which"].in(language)});
    return model;
}

} // namespace rd
