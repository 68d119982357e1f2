#pragma once

#include "ui/widgets/look.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;

namespace rd {

/// As known on which day, published until which day: for all that the window shows, exports and presents.
class AsOfDialog final : public QDialog {
    Q_OBJECT
public:
    /// ISO days; empty: now, every source. `codes` gives the day that is proposed first.
    AsOfDialog(const std::string &known, const std::string &published, const CodeBook &codes, const Look &look,
               QWidget *parent = nullptr);

    [[nodiscard]] std::string known() const;
    [[nodiscard]] std::string published() const;

private:
    struct Day {
        QCheckBox *on;
        QDateEdit *day;
    };
    [[nodiscard]] Day addDay(const char *word, const std::string &day, const QDate &proposed);
    [[nodiscard]] static std::string textOf(const Day &day);

    Look m_look;
    Day m_known, m_published;
};

} // namespace rd
