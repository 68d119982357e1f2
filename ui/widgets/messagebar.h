#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace rd {

/// The one place where the window says that something did not work, or that it is done.
class MessageBar final : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setLook(const Look &look);
    void showError(const Text &sentence, const std::string &place = {});
    void showNotice(const Text &sentence);
    [[nodiscard]] QString text() const;

private:
    void say(const Text &sentence, const std::string &place, bool isError);
    void refresh();

    QLabel *m_label;
    QPushButton *m_close;
    Look m_look;
    Text m_sentence;
    QString m_place;
    bool m_isError = false;
};

} // namespace rd
