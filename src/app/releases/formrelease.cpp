#include "app/releases/formrelease.h"

#include "app/releases/releases.h"
#include "app/reports/asknown.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

struct Known {
    StoredForm form;
    FormFile file;
    FormFilling filling;
};

/// The form as the store has it at the time that it is set to.
Result<Known> knownForm(Store &store, const std::string &code, const Period &period)
{
    const auto form = formNamed(store, code);
    auto file = form ? fileOf(store, *form) : Result<FormFile>(form.error());
    auto filling = file ? fillForm(store, *form, *file, period) : Result<FormFilling>(file.error());
    return filling ? Result<Known>(Known{*form, *std::move(file), *std::move(filling)}) : Result<Known>(filling.error());
}

Result<Known> formAsKnown(Store &store, const ReportSpec &spec, const Period &period, const std::string &asKnown)
{
    AsKnown known(store, asKnown);
    if (auto begun = known.begin(); !begun) {
        return begun.error();
    }
    return knownForm(store, spec.option(formOption), period);
}

std::string told(const FormLine &line, Language language)
{
    return line.written.empty() ? fmt::format("({})", line.why.in(language)) : line.written;
}

} // namespace

Result<std::int64_t> logFilledForm(Store &store, const StoredForm &form, const Period &period, const FormFilling &filling,
                                   Language language, const std::string &output)
{
    ReportSpec spec;
    spec.id = form.code;
    spec.question = form.name;
    spec.options = {{std::string(formOption), form.code}, {std::string(formPeriodOption), period.sdmx()}};
    ExportOptions options;
    options.language = language;
    options.output = output;
    return logRelease(store, spec, options, "xlsx", std::ssize(filling.lines));
}

Result<ReportDifference> formChangedSince(Store &store, const ReportSpec &spec, const std::string &asKnown, Language language)
{
    const auto period = Period::parse(spec.option(formPeriodOption));
    if (!period) {
        return Error{ErrorCode::Failed, {"这份报送表没有记下时期。", "No period was noted of this form."}, {}};
    }
    const auto then = formAsKnown(store, spec, *period, asKnown);
    const auto now = then ? fillForm(store, then->form, then->file, *period) : Result<FormFilling>(then.error());
    if (!now) {
        return now.error();
    }
    ReportDifference found;
    for (std::size_t i = 0; i < now->lines.size(); ++i) {
        const std::string before = told(then->filling.lines[i], language), after = told(now->lines[i], language);
        if (before == after) {
            ++found.same;
        } else {
            ++found.changed;
            found.lines.push_back(fmt::format("~ {}: {} → {}", now->lines[i].cell, before, after));
        }
    }
    return found;
}

} // namespace rd
