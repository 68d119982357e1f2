#pragma once

#include "windowfixture.h"

namespace rd {

/// A window on the sample city, which has many figures of many periods.
class SampleWindow : public WindowTest {
protected:
    void SetUp() override
    {
        WindowTest::SetUp();
        WorkspaceOptions options;
        options.store = folder()->filePath(QStringLiteral("sample.rdstore")).toStdString();
        options.sample = options.makeMissing = true;
        ASSERT_TRUE(window->openStore(options)) << window->messages()->text().toStdString();
        settle();
    }
    [[nodiscard]] CardWidget *card(const std::string &id)
    {
        const auto it = std::ranges::find(cards(), id, [](const CardWidget *one) { return one->card().id; });
        return it == cards().end() ? nullptr : *it;
    }
};

} // namespace rd
