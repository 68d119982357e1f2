#include "app/decks/rollforward.h"

#include "app/decks/decks.h"
#include "app/editing/entry.h"
#include "app/forms/formwords.h"
#include "app/reports/reports.h"
#include "app/reports/savedreports.h"
#include "core/report/catalogue.h"
#include "core/report/rolling.h"
#include "exchange/json/keptviews.h"
#include "exchange/json/specjson.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace rd {
namespace {

bool isMeant(const std::string &code, const Text &name, const std::string &only)
{
    return only.empty() || only == code || only == name.zh || only == name.en;
}

/// The cells that were filled for the last period and are not for this one.
Result<std::vector<NotArrived>> missingCells(Store &store, const StoredForm &form, const Period &to)
{
    const auto file = fileOf(store, form);
    const auto now = file ? fillForm(store, form, *file, to) : Result<FormFilling>(file.error());
    if (!now) {
        return now.error();
    }
    const auto before = form.period ? fillForm(store, form, *file, *form.period) : now;
    const auto bindings = formBindings(form.bindings, "form " + form.code, store.codes());
    if (!before || !bindings) {
        return before ? bindings.error() : before.error();
    }
    std::vector<NotArrived> missing;
    for (std::size_t i = 0; i < now->lines.size(); ++i) {
        const FormLine &line = now->lines[i];
        const bool wasThere = !form.period || !before->lines[i].written.empty();
        if (line.written.empty() && wasThere) {
            const Text shows = wordsOf((*bindings)[i], store.codes());
            missing.push_back({{line.cell + " · " + shows.zh, line.cell + " · " + shows.en}, line.why});
        }
    }
    return missing;
}

Result<void> rollForms(Store &store, const Period &to, const std::string &only, RollForward &plan)
{
    const auto forms = formsOf(store);
    if (!forms) {
        return forms.error();
    }
    for (const StoredForm &form : *forms) {
        if (!isMeant(form.code, form.name, only) || (form.period && !goesOn(*form.period, to))) {
            continue;
        }
        auto missing = missingCells(store, form, to);
        if (!missing) {
            return missing.error();
        }
        plan.moved.push_back({form.code, form.name, true, form.period, to, *std::move(missing)});
        StoredForm moved = form;
        moved.period = to;
        plan.rows.push_back(formRow(moved));
    }
    return {};
}

/// What a value is about but for its time, where it comes from and how it is printed.
Key aboutOf(const Key &key)
{
    Key about;
    for (const Dim dim : {Dim::Area, Dim::Industry, Dim::Indicator, Dim::Subject, Dim::Kind}) {
        about.set(dim, std::string(key.code(dim)));
    }
    return about;
}

using Arrived = std::map<Key, bool>; ///< whether it has a value

Result<Arrived> arrivedAt(Store &store, const ReportSpec &spec, const Period &period)
{
    const auto table = runReport(store, spec);
    if (!table) {
        return table.error();
    }
    Arrived arrived;
    for (const ReportRow &row : table->rows) {
        if (row.key.code(Dim::Period) == period.sdmx()) {
            bool &has = arrived[aboutOf(row.key)];
            has = has || table->quantity(row) != nullptr;
        }
    }
    return arrived;
}

Text subjectWords(const Key &about, const CodeBook &codes)
{
    Text words;
    for (const Dim dim : {Dim::Area, Dim::Industry, Dim::Subject, Dim::Indicator}) {
        if (about.has(dim)) {
            const Text name = codes.nameOf(dim, about.code(dim));
            words.zh += (words.zh.empty() ? "" : " · ") + name.zh;
            words.en += (words.en.empty() ? "" : " · ") + name.en;
        }
    }
    return words;
}

/// The values that the report had for its last period and has not for this one.
Result<std::vector<NotArrived>> missingValues(Store &store, const ReportSpec &before, const RolledSpec &moved)
{
    std::vector<NotArrived> missing;
    if (before.view != View::Observations) {
        return missing;
    }
    const auto last = arrivedAt(store, before, moved.from), now = arrivedAt(store, moved.spec, moved.to);
    if (!last || !now) {
        return last ? now.error() : last.error();
    }
    const Text why{fmt::format("{}还没有值", moved.to.text(Language::Zh)),
                   fmt::format("no value has arrived for {}", moved.to.text(Language::En))};
    for (const auto &[about, had] : *last) {
        const auto held = now->find(about);
        if (had && (held == now->end() || !held->second)) {
            missing.push_back({subjectWords(about, store.codes()), why});
        }
    }
    return missing;
}

bool isOnSlide(const std::string &code, const CodeBook &codes)
{
    return std::ranges::any_of(codes.slides, [&](const Slide &slide) { return std::ranges::count(slide.reports, code) > 0; });
}

Result<void> rollReports(Store &store, const Period &to, const std::string &only, RollForward &plan)
{
    const std::vector<SavedReport> reports(store.codes().reports.begin(), store.codes().reports.end());
    for (SavedReport report : reports) {
        const bool isOwn = report.page == ownPage || (report.page.empty() && isOnSlide(report.code, store.codes()));
        const auto spec = specFromJson(report.spec, report.code, report.name, "report " + report.code);
        const auto moved =
            isOwn && spec && isMeant(report.code, report.name, only) ? rolled(*spec, to, store.codes()) : std::nullopt;
        if (!moved) {
            continue;
        }
        auto missing = missingValues(store, *spec, *moved);
        if (!missing) {
            return missing.error();
        }
        plan.moved.push_back({report.code, report.name, false, moved->from, moved->to, *std::move(missing)});
        report.spec = specToJson(moved->spec);
        plan.rows.push_back(reportRow(report));
    }
    return {};
}

/// The views that a slide keeps for itself, those of a locked deck excepted: it keeps its values.
Result<void> rollSlides(Store &store, const Period &to, const std::string &only, RollForward &plan)
{
    const std::vector<Slide> slides(store.codes().slides.begin(), store.codes().slides.end());
    for (Slide slide : slides) {
        const Deck *deck = store.codes().decks.find(slide.deck);
        auto views = keptViewsFromJson(slide.views, "slide " + slide.code);
        if (!views || deck == nullptr || !deck->locked.empty()
            || !(isMeant(slide.code, slide.title, only) || isMeant(deck->code, deck->name, only))) {
            continue;
        }
        bool goesOn = false;
        for (ReportSpec &view : *views) {
            const auto moved = rolled(view, to, store.codes());
            if (!moved) {
                continue;
            }
            auto missing = missingValues(store, view, *moved);
            if (!missing) {
                return missing.error();
            }
            const Text &name = slide.title.zh.empty() ? view.question : slide.title;
            plan.moved.push_back({slide.code, name, false, moved->from, moved->to, *std::move(missing)});
            view = moved->spec;
            goesOn = true;
        }
        if (goesOn) {
            slide.views = keptViewsToJson(*views);
            plan.rows.push_back(slideRow(slide));
        }
    }
    return {};
}

/// Whether anything that could go on at some time is called so.
Result<bool> isThere(Store &store, const std::string &called)
{
    const auto forms = formsOf(store);
    if (!forms) {
        return forms.error();
    }
    const CodeBook &codes = store.codes();
    const auto isIt = [&](const auto &one) { return isMeant(one.code, one.name, called); };
    return std::ranges::any_of(*forms, isIt) || std::ranges::any_of(codes.decks, isIt)
           || std::ranges::any_of(codes.slides, [&](const Slide &slide) { return isMeant(slide.code, slide.title, called); })
           || reportNamed(called, codes).ok();
}

} // namespace

Result<RollForward> planRoll(Store &store, const Period &to, const std::string &only)
{
    RollForward plan;
    if (const auto found = only.empty() ? Result<bool>(true) : isThere(store, only); !found || !*found) {
        return found
                   ? Error{ErrorCode::Failed,
                           {fmt::format("没有叫“{}”的报送表、分析表、幻灯片或演示文稿；“form list”和“list reports”列出已有的。",
                                        only),
                            fmt::format(
                                "There is no form, report, slide or deck \"{}\"; \"form list\" and \"list reports\" show all "
                                "of them.",
                                only)},
                           {}}
                   : found.error();
    }
    for (const auto &part : {rollForms, rollReports, rollSlides}) {
        if (auto done = part(store, to, only, plan); !done) {
            return done.error();
        }
    }
    return plan;
}

Result<std::int64_t> rollForward(Store &store, const RollForward &plan, const Period &to)
{
    return plan.rows.empty() ? Result<std::int64_t>(0)
                             : enterRows(store, plan.rows, fmt::format("roll forward to {}", to.sdmx()));
}

} // namespace rd
