#include "cli/commands.h"

#include "app/reports/reports.h"
#include "core/report/catalogue.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

using Line = std::pair<std::string, Text>;

template <typename Codes> std::vector<Line> linesOf(const Codes &codes)
{
    std::vector<Line> lines;
    for (const auto &entry : codes) {
        if (entry.code != notApplicable) {
            lines.emplace_back(entry.code, entry.name);
        }
    }
    return lines;
}

std::optional<std::vector<Line>> linesFor(const std::string &what, const CodeBook &codes)
{
    std::vector<Line> lines;
    if (what == "reports") {
        for (const ReportSpec &spec : reportsOf(codes)) {
            lines.emplace_back(spec.id, spec.question);
        }
        return lines;
    }
    if (what == "pages") {
        for (const std::string_view page : pageCodes()) {
            lines.emplace_back(std::string(page), pageName(page, codes));
        }
        return lines;
    }
    if (what == "decks") {
        return linesOf(codes.decks);
    }
    if (what == "areas") {
        return linesOf(codes.areas);
    }
    if (what == "tiers") {
        return linesOf(codes.tiers);
    }
    if (what == "industries") {
        return linesOf(codes.industries);
    }
    if (what == "indicators") {
        return linesOf(codes.indicators);
    }
    if (what == "subjects") {
        return linesOf(codes.subjects);
    }
    if (what == "sources") {
        return linesOf(codes.sources);
    }
    return std::nullopt;
}

Result<void> runList(const Invocation &call)
{
    const std::string what = call.operands.front().toStdString();
    if (!linesFor(what, {})) {
        return Error{
            ErrorCode::Usage,
            {fmt::format(
                 "list 不认识“{}”；可用 reports、pages、decks、areas、tiers、industries、indicators、subjects、sources。",
                 what),
             fmt::format("There is no list of \"{}\"; there are reports, pages, decks, areas, tiers, industries, indicators, "
                         "subjects, sources.",
                         what)},
            {}};
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    const auto lines = linesFor(what, workspace->codes());
    for (const auto &[code, name] : *lines) {
        std::string words = name.in(call.language);
        std::ranges::replace_if(
            words, [](unsigned char letter) { return letter < 0x20; }, ' '); // one line each
        say(fmt::format("{}\t{}", code, words));
    }
    return {};
}

} // namespace

Command listCommand()
{
    return {QStringLiteral("list"),
            QStringLiteral("reports|pages|decks|areas|tiers|industries|indicators|subjects|sources"),
            1,
            0,
            {},
            runList};
}

} // namespace rd
