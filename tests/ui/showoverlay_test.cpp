#include "app/reports/reports.h"
#include "app/workspace.h"
#include "ui/show/showoverlay.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rd {
namespace {

QString stripWords(const Scene &scene)
{
    QString all;
    for (const Item &item : scene.items) {
        if (const auto *text = std::get_if<TextItem>(&item)) {
            all += text->lines.join(u' ') + u'\n';
        }
    }
    return all;
}

TEST(SourceStrip, SaysOfWhomEachFigureIs)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(folder.isValid());
    WorkspaceOptions options;
    options.store = folder.filePath(QStringLiteral("a.store")).toStdString();
    options.sample = options.makeMissing = true;
    auto opened = Workspace::open(options);
    ASSERT_TRUE(opened) << opened.error().sentence.en;
    Workspace workspace = *std::move(opened);
    ReportSpec spec;
    spec.filters = {{Dim::Figure, {"SC-0021", "SC-0023"}, false}};
    const auto figures = runReport(workspace.store(), spec);
    ASSERT_TRUE(figures);
    ASSERT_EQ(figures->rows.size(), 2u);
    const QSizeF screen(1366, 768);
    const Scene strip =
        sourcesOverlay({}, &*figures, workspace.codes(), screen, Theme::slide(ThemeName::Light, screen.height()), Language::En);
    const QString words = stripWords(strip);
    for (const char *area : {"Yunqiao District", "Qingshi County"}) {
        EXPECT_TRUE(words.contains(QString::fromLatin1(area))) << words.toStdString();
    }
}

} // namespace
} // namespace rd
