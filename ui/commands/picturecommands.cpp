#include "ui/commands/picturecommands.h"

#include "ui/commands/slidescommand.h"

#include <QFontDatabase>

#include <vector>

namespace rd {

std::span<const Command> pictureCommands()
{
    static const std::vector<Command> all = {renderCommand(), slidesCommand()};
    return all;
}

Result<void> checkFont()
{
    if (QFontDatabase::hasFamily(QStringLiteral("Noto Sans CJK SC"))) {
        return {};
    }
    return Error{ErrorCode::Failed,
                 {"没有安装字体 Noto Sans CJK SC；请安装软件包 fonts-noto-cjk 后再试。",
                  "The font Noto Sans CJK SC is not installed; install the package fonts-noto-cjk and try again."},
                 {}};
}

void forgetTimeZone() { qputenv("TZ", "UTC"); }

} // namespace rd
