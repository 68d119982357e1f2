#include "ui/commands/picturecommands.h"

#include "exchange/json/geojson.h"
#include "ui/commands/slidescommand.h"
#include "ui/widgets/look.h"

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

QList<QCommandLineOption> boundaryOptions()
{
    return {{QStringLiteral("boundaries"), QStringLiteral("a GeoJSON file: maps show its shapes instead of tiles"),
             QStringLiteral("FILE")},
            {QStringLiteral("boundary-property"), QStringLiteral("where the file has the areas' codes"), QStringLiteral("NAME"),
             qtext(boundaryProperty)}};
}

Result<std::shared_ptr<const Boundaries>> boundariesFrom(const Invocation &call, const CodeBook &codes)
{
    if (call.value("boundaries").empty()) {
        return std::shared_ptr<const Boundaries>();
    }
    Result<BoundaryFile> file = readGeoJson(call.value("boundaries"));
    if (!file) {
        return file.error();
    }
    Result<Boundaries> boundaries = boundariesOf(*std::move(file), call.value("boundary-property"), codes);
    if (!boundaries) {
        return boundaries.error();
    }
    return std::shared_ptr<const Boundaries>(std::make_shared<Boundaries>(*std::move(boundaries)));
}

void forgetTimeZone() { qputenv("TZ", "UTC"); }

} // namespace rd
