#include <QApplication>
#include <QLocale>

#include <gtest/gtest.h>

// Charts and windows need an application; the platform is offscreen, so no display is touched.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QLocale::setDefault(QLocale::c());
    const QApplication application(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    if (QGuiApplication::screens().size() < 2) { // these are begun with two (ui_screens in CMakeLists.txt)
        std::string &filter = testing::GTEST_FLAG(filter);
        filter += filter.find('-') == std::string::npos ? "-TwoScreens*" : ":TwoScreens*";
    }
    return RUN_ALL_TESTS();
}
