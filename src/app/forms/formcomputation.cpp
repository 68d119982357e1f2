#include "app/forms/formcomputation.h"

#include "core/report/measureguard.h"
#include "core/words/words.h"

#include <algorithm>

namespace rd {
namespace {

constexpr FormComputation everyComputation[] = {
    {"form.compute.value"},
    {"form.compute.published", Operation::None, "", "PUBLISHED_GROWTH"},
    {"form.compute.year", Operation::Growth, "year"},
    {"form.compute.previous", Operation::Growth, "previous"},
    {"form.compute.month", Operation::None, "", "MONTH_VALUE"},
    {"", Operation::Share},
    {"form.compute.share.change", Operation::None, "", "SHARE_CHANGE"},
    {"", Operation::Rank},
    {"stat.rankchange", Operation::None, "", "RANK_CHANGE"},
    {"form.compute.average", Operation::None, "", "DIFFERENCE"},
    {"form.compute.completion", Operation::None, "", "COMPLETION", true},
    {"form.compute.passed", Operation::None, "", "TIME_PASSED", true},
    {"form.compute.ahead", Operation::None, "", "AHEAD", true},
    {"", Operation::CompoundGrowth},
    {"", Operation::Index},
    {"", Operation::Ratio},
    {"", Operation::Count},
};

} // namespace

std::span<const FormComputation> formComputations() { return everyComputation; }

const FormComputation *computationOf(const FormBinding &binding)
{
    const auto isIt = [&](const FormComputation &one) {
        const bool hasOperand = binding.operation != Operation::Growth || binding.operand == one.operand
                                || (binding.operand.empty() && one.operand == "year");
        return binding.operation == one.operation && binding.column == one.column && hasOperand;
    };
    const auto it = std::ranges::find_if(everyComputation, isIt);
    return it == std::end(everyComputation) ? nullptr : &*it;
}

FormBinding computedAs(FormBinding binding, const FormComputation &computation)
{
    const FormComputation *before = computationOf(binding);
    const bool wasOfTarget = before != nullptr && before->ofTarget;
    binding.operation = computation.operation;
    binding.operand = std::string(computation.operand);
    binding.column = std::string(computation.column);
    if (computation.ofTarget && !wasOfTarget) {
        binding.key.set(Dim::Kind, std::string(name(Kind::Target)));
        binding.period = FormPeriod::Year;
    } else if (wasOfTarget && !computation.ofTarget) {
        binding.key.set(Dim::Kind, {});
        binding.period = FormPeriod::This;
    }
    return binding;
}

Text nameOf(const FormComputation &computation, const std::string &indicator, const CodeBook &codes)
{
    const Measure measure{indicator, computation.operation, std::string(computation.operand)};
    Text called = operationName(measure, codes);
    const bool inPoints = computation.operation == Operation::Growth && !(called == operationName(computation.operation));
    if (computation.words.empty() || (inPoints && computation.operand == "year")) {
        return called;
    }
    return word(computation.words);
}

} // namespace rd
