#pragma once

#include "ui/show/overviewgrid.h"
#include "ui/show/showlauncher.h"
#include "ui/show/showoverlay.h"
#include "ui/show/showstage.h"
#include "ui/show/showwindow.h"
#include "ui/windowfixture.h"

namespace rd {

/// A show on the bundled region's deck: keys in, pixels out.
class Show : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        launcher = std::make_unique<ShowLauncher>(*window);
    }
    /// F5, and every slide answered.
    void begin(std::string_view action = "show.start")
    {
        window->actions()[action]->trigger();
        ASSERT_NE(launcher->running(), nullptr);
        for (std::size_t slide = 0; slide < show().state().flow.size(); ++slide) {
            ASSERT_TRUE(QTest::qWaitFor([&] { return show().images().hasTables(slide); }, 20000));
        }
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&room()));
    }
    [[nodiscard]] RunningShow &show() { return launcher->running()->show(); }
    [[nodiscard]] ShowWindow &room() { return launcher->running()->room(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&room(), key, modifiers); }
    void type(char letter) { QTest::keyClick(&room(), letter); }
    [[nodiscard]] std::size_t slide() { return show().state().slide; }
    [[nodiscard]] QImage seen() { return room().grab().toImage().convertToFormat(QImage::Format_RGB32); }
    /// What the room should see of a slide.
    [[nodiscard]] QImage picture(std::size_t which) { return show().images().image(which).image(); }
    [[nodiscard]] bool allOf(const QColor &color)
    {
        QImage plain(seen().size(), QImage::Format_RGB32);
        plain.fill(color);
        return seen() == plain;
    }

    std::unique_ptr<ShowLauncher> launcher;
};

} // namespace rd
