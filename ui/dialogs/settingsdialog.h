#pragma once

#include "core/completion.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rd {

class PaceLimitsRow;

/// What a user sets once: language, colours, order of areas, boundaries, the office's own limits of falling behind, and the name
/// under which changes are recorded.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `order` is as ViewState has it; the office's own one is offered where there is one.
    SettingsDialog(const Look &look, const std::string &order, bool hasOwnOrder, QWidget *parent);

    [[nodiscard]] Language language() const;
    [[nodiscard]] ThemeName theme() const;
    [[nodiscard]] std::string order() const;
    [[nodiscard]] std::string person() const;
    /// Offers the limits of falling behind; a store without targets to judge does not.
    void offerPaceLimits(const std::optional<PaceLimits> &limits);
    /// As they are wanted now; nothing where the dialog does not offer them or none are wanted.
    [[nodiscard]] std::optional<PaceLimits> paceLimits() const;
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
    QLineEdit *m_person;
    QLabel *m_boundaries;
    QPushButton *m_noBoundaries;
    QFormLayout *m_form;
    PaceLimitsRow *m_pace = nullptr;
};

} // namespace rd
