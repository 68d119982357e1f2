#pragma once

#include "app/decks/decks.h"
#include "ui/widgets/look.h"

#include <QScrollArea>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rd {

/// What one slide is: its layout, words, charts and marks. A field that is left says what it changed.
class SlideForm final : public QScrollArea {
    Q_OBJECT
public:
    explicit SlideForm(const Look &look, QWidget *parent = nullptr);

    /// Nothing: no slide is chosen.
    void setSlide(const std::optional<Slide> &slide, std::shared_ptr<const CodeBook> codes);
    void focusTitle();
    void commit(); ///< takes what is being typed

Q_SIGNALS:
    /// The slide as it shall be.
    void changed(const rd::Slide &slide);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void buildReports(QFormLayout *form);
    void fillReports();
    void enableParts();
    void change(const std::function<void(Slide &)> &edit);
    void addReportTo();
    [[nodiscard]] QString reportName(const std::string &code) const;
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    struct TextField {
        QWidget *field; ///< QLineEdit or QPlainTextEdit
        Text Slide::*text;
        std::string Text::*language;
    };
    struct Mark {
        QCheckBox *box;
        bool Slide::*mark;
    };

    Look m_look;
    std::optional<Slide> m_slide;
    std::shared_ptr<const CodeBook> m_codes;
    std::vector<TextField> m_texts;
    std::vector<Mark> m_marks;
    QComboBox *m_layout, *m_placing;
    QListWidget *m_reports;
    QPushButton *m_addReport, *m_dropReport, *m_reportUp, *m_reportDown;
    bool m_filling = false;
};

} // namespace rd
