#include "cli/commands.h"

#include <fmt/format.h>

#include <vector>

namespace rd {

std::span<const Command> plainCommands()
{
    static const std::vector<Command> all = {listCommand(),     exportCommand(), importCommand(),
                                             packageCommand(),  checkCommand(),  backupCommand(),
                                             releasesCommand(), formCommand(),   rollCommand()};
    return all;
}

Error missingOption(const char *option)
{
    return {ErrorCode::Usage,
            {fmt::format("缺少 --{}；请说明写到哪里。", option),
             fmt::format("--{} is missing; say where the output goes.", option)},
            {}};
}

} // namespace rd
