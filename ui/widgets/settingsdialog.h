#pragma once

#include "ui/widgets/look.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace rd {

/// What a user sets once: language, colours, order of areas, boundaries. Only what the window's menus set as well.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `order` is as ViewState has it; the office's own one is offered where there is one.
    SettingsDialog(const Look &look, const std::string &order, bool hasOwnOrder, QWidget *parent);

    [[nodiscard]] Language language() const;
    [[nodiscard]] ThemeName theme() const;
    [[nodiscard]] std::string order() const;
    /// Those that maps are drawn on now; null: none.
    void setBoundaries(const Boundaries *boundaries);

Q_SIGNALS:
    void boundariesWanted();
    void noBoundariesWanted();

private:
    [[nodiscard]] QComboBox *choice(const char *name, const std::vector<std::pair<std::string, std::string>> &entries,
                                    const std::string &current);
    [[nodiscard]] QWidget *boundaryRow();

    Look m_look;
    QComboBox *m_language, *m_theme, *m_order;
    QLabel *m_boundaries;
    QPushButton *m_noBoundaries;
};

} // namespace rd
