#pragma once

#include "core/chart/chartaccepts.h"
#include "ui/widgets/drawnbutton.h"
#include "ui/widgets/look.h"

class QMenu;

namespace rd {

/// The small button in a card's corner that opens the list of its charts.
class ChartChooser final : public DrawnButton {
    Q_OBJECT
public:
    explicit ChartChooser(QWidget *parent = nullptr);

    /// Sizes the button to its word; `chart` is what a screen reader hears to be drawn at present.
    void setLook(const Look &look, const std::string &chart);

    /// The offers as a menu that belongs to `parent`, each action's data being its chart; what does not fit is greyed, its reason
    /// behind its name.
    [[nodiscard]] static QMenu *menu(const std::vector<ChartOffer> &offers, const std::string &drawn, Language language,
                                     QWidget *parent);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void menuWanted();

protected:
    void paintSign(QPainter &painter) override;
};

} // namespace rd
