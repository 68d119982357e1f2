#include "windowfixture.h"

#include "ui/window/boundaryloader.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSettings>

namespace rd {
namespace {

class BoundaryWindow : public WindowTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_settings.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QSettings().clear();
        WindowTest::SetUp();
    }
    /// A file with a square for each code.
    QString file(const std::string &property, const std::vector<std::string> &codes, const std::string &more = {})
    {
        std::string features;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const std::string x = std::to_string(100 + i), next = std::to_string(101 + i);
            features += (i > 0 ? "," : "") + std::string(R"({"type":"Feature","properties":{")") + property + R"(":")"
                        + codes[i] + R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + x + ",30],[" + next + ",30],["
                        + next + ",31],[" + x + ",30]]]}}";
        }
        QFile out(m_settings.filePath(QStringLiteral("m.geojson")));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(R"({"type":"FeatureCollection",)" + more + "\"features\":[" + features + "]}"));
        return out.fileName();
    }
    void read(const QString &path)
    {
        QSignalSpy changed(&window->boundaries(), &BoundaryLoader::changed);
        window->boundaries().read(path);
        ASSERT_TRUE(changed.wait(20000));
    }
    std::vector<std::string> areas()
    {
        std::vector<std::string> codes;
        for (const Area *area : window->codes().regionParts()) {
            codes.push_back(area->code);
        }
        return codes;
    }
    QTemporaryDir m_settings;
};

TEST_F(BoundaryWindow, ShowsAFileAndSaysWhatItLacks)
{
    const std::vector<std::string> codes = areas();
    read(file("adcode", {codes[0], codes[1], "999999"}, R"("license":"CC0",)"));
    ASSERT_NE(window->look().boundaries, nullptr);
    EXPECT_EQ(window->look().boundaries->shapes.size(), 2U);
    window->setLook({ThemeName::Light, Language::En, window->look().boundaries});
    const QString said = window->messages()->text();
    EXPECT_TRUE(said.contains(QStringLiteral("of 2 areas"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("999999")));
    EXPECT_TRUE(said.contains(QString::fromStdString(window->codes().areas.find(codes[2])->name.en)));
    EXPECT_TRUE(said.contains(QStringLiteral("CC0")));
    act("theme.dark");
    EXPECT_NE(window->look().boundaries, nullptr) << "another theme keeps them";
    act("theme.light");
}

TEST_F(BoundaryWindow, RemembersThemForItsStoreUntilTheyAreTakenOff)
{
    const QStringList before = QSettings().childGroups();
    read(file("adcode", areas()));
    EXPECT_NE(QSettings().childGroups(), before);
    {
        MainWindow again(Look{ThemeName::Light, Language::Zh, {}});
        QSignalSpy changed(&again.boundaries(), &BoundaryLoader::changed);
        ASSERT_TRUE(again.openStore(region()));
        while (!again.look().boundaries) {
            ASSERT_TRUE(changed.wait(20000));
        }
        EXPECT_EQ(again.messages()->text(), QString()) << "what is as it was needs no message";
    }
    ASSERT_TRUE(window->actions()["action.boundaries.none"]->isEnabled());
    act("action.boundaries.none");
    EXPECT_EQ(window->look().boundaries, nullptr);
    MainWindow third(Look{ThemeName::Light, Language::Zh, {}});
    ASSERT_TRUE(third.openStore(region()));
    QTest::qWait(0);
    EXPECT_EQ(QSettings().childGroups(), before);
}

TEST_F(BoundaryWindow, SaysWhyAFileIsRefusedAndKeepsWhatItHas)
{
    read(file("adcode", areas()));
    const auto before = window->look().boundaries;
    QFile broken(m_settings.filePath(QStringLiteral("b.geojson")));
    ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
    broken.write("{\"type\":\"FeatureCollection\",\n\"features\":[");
    broken.close();
    QSignalSpy failed(&window->boundaries(), &BoundaryLoader::failed);
    window->boundaries().read(broken.fileName());
    ASSERT_TRUE(failed.wait(20000));
    EXPECT_TRUE(window->messages()->text().contains(QStringLiteral("b.geojson:2:13")));
    EXPECT_EQ(window->look().boundaries, before);
}

TEST_F(BoundaryWindow, AsksForThePropertyWhereThereAreSeveral)
{
    QSignalSpy wanted(&window->boundaries(), &BoundaryLoader::propertyWanted);
    // The question itself is a dialog: here the loader is asked alone.
    BoundaryLoader loader;
    QSignalSpy changed(&loader, &BoundaryLoader::changed), asked(&loader, &BoundaryLoader::propertyWanted);
    loader.setStore("other", window->desk().codes);
    changed.clear();
    const QString path = file("gb", areas());
    QFile out(path);
    ASSERT_TRUE(out.open(QIODevice::ReadOnly));
    const QByteArray two = out.readAll().replace("{\"gb\"", "{\"name\":\"x\",\"gb\"");
    out.close();
    ASSERT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(two);
    out.close();
    loader.read(path);
    ASSERT_TRUE(asked.wait(20000));
    const auto names = asked[0][0].value<std::vector<std::string>>();
    EXPECT_EQ(names, (std::vector<std::string>{"gb", "name"})) << "the one with codes first";
    loader.useProperty("gb");
    ASSERT_EQ(changed.size(), 1);
    EXPECT_NE(changed[0][0].value<std::shared_ptr<const Boundaries>>(), nullptr);
    EXPECT_TRUE(wanted.isEmpty());
}

TEST_F(BoundaryWindow, TakesAFileThatIsDroppedIn)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("adcode", areas()))});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QSignalSpy changed(&window->boundaries(), &BoundaryLoader::changed);
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window.get(), &drop);
    ASSERT_TRUE(changed.wait(20000));
    EXPECT_NE(window->look().boundaries, nullptr);
    QMimeData other;
    other.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/x.png"))});
    QDragEnterEvent picture({10, 10}, Qt::CopyAction, &other, Qt::LeftButton, {});
    picture.ignore();
    QApplication::sendEvent(window.get(), &picture);
    EXPECT_FALSE(picture.isAccepted());
}

} // namespace
} // namespace rd
