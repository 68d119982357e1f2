#include "app/forms/formwords.h"

#include "app/forms/formcomputation.h"
#include "core/report/columns.h"
#include "core/words/words.h"

namespace rd {
namespace {

void join(Text &words, const Text &more)
{
    words.zh += (words.zh.empty() ? "" : " · ") + more.zh;
    words.en += (words.en.empty() ? "" : " · ") + more.en;
}

} // namespace

Text wordsOf(const FormBinding &binding, const CodeBook &codes)
{
    Text words;
    if (!binding.report.empty()) {
        const SavedReport *named = codes.reports.find(binding.report);
        join(words, named != nullptr                  ? named->name
                    : binding.report.starts_with('{') ? word("form.ownreport")
                                                      : Text{binding.report, binding.report});
    }
    for (const Dim dim : {Dim::Area, Dim::Industry, Dim::Subject, Dim::Indicator, Dim::Kind, Dim::Source}) {
        if (binding.key.has(dim)) {
            join(words, codes.nameOf(dim, binding.key.code(dim)));
        }
    }
    const FormComputation *computation = computationOf(binding);
    if (computation == nullptr) {
        join(words, columnName(binding.column));
    } else if (*computation != formComputations().front()) {
        join(words, nameOf(*computation, std::string(binding.key.code(Dim::Indicator)), codes));
    }
    if (const Indicator *against = codes.indicators.find(binding.operand)) {
        join(words, against->name);
    }
    if (binding.period != FormPeriod::This) {
        join(words, wordsOf(binding.period));
    }
    return words;
}

Text wordsOf(FormPeriod relation)
{
    constexpr std::string_view keys[] = {"form.period.this",   "form.period.cumulative",
                                         "form.period.before", "form.period.cumulative.before",
                                         "form.period.year",   "form.period.any"};
    return word(keys[static_cast<std::size_t>(relation)]);
}

} // namespace rd
