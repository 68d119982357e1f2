#pragma once

#include "app/decks/decks.h"
#include "ui/deck/lockcheck.h"
#include "ui/widgets/look.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace rd {

class EditSession;
class SlideForm;
class SlideThumbs;

/// The decks of the store: decks on the left, the slides of one in the middle, and one slide on the right. Every change is one
/// of the store and can be undone.
class DeckDialog final : public QDialog {
    Q_OBJECT
public:
    DeckDialog(Desk desk, std::string storeAddress, EditSession *session, const Look &look, QWidget *parent = nullptr);
    ~DeckDialog() override;

    void setDesk(const Desk &desk); ///< after a change: everything is shown anew
    [[nodiscard]] const std::string &deck() const { return m_deck; }
    [[nodiscard]] std::string slide() const; ///< code of the one that is chosen, of several the one that the form shows

Q_SIGNALS:
    /// The show of this deck is wanted.
    void presentWanted(const std::string &deck);

protected:
    void done(int result) override;

private:
    void build();
    [[nodiscard]] QLayout *buildDecks();
    [[nodiscard]] QLayout *buildSettings();
    [[nodiscard]] QLayout *buildSlides();
    [[nodiscard]] QLayout *buildFoot();
    void addKeys();
    void openDeck(const std::string &deck);
    void showDecks();
    void showSlides();
    void showSlide();
    void enableParts();

    void makeDeck(bool asCopy);
    void newDeck() { makeDeck(false); }
    void copyDeck() { makeDeck(true); }
    void openMade(const std::string &deck, const Result<std::int64_t> &change); ///< where it was made, else the error is said
    void renameDeck();
    void deleteDeck();
    void changeDeck(const std::function<Result<void>(Store &, Deck &)> &edit, const char *word);
    void setLocked(bool locked);
    void checkLock();
    void takeDifferences(const std::vector<SlideDifference> &slides);
    void showChanges();
    void exportDeck();
    void importDeck();
    void editSlides(SlideEdit edit, const char *word);
    void addSlide(const char *layout, std::size_t reports);
    void copySlide();
    void clipSlide();
    void pasteSlide();
    void showSlideMenu(QPoint at);
    void changeChosen(const std::function<void(Slide &)> &change, const char *word);
    void markSlide(bool Slide::*mark, bool set);
    void groupSlides();
    void removeSlide();
    void moveSlide(int by);
    void moveUp() { moveSlide(-1); }
    void moveDown() { moveSlide(1); }
    void takeDraggedOrder();
    void say(const Error &error);
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }
    [[nodiscard]] QPushButton *button(const char *word, void (DeckDialog::*what)());

    Desk m_desk;
    std::string m_address;
    EditSession *m_session;
    Look m_look;
    std::string m_deck;
    bool m_awaitsTitle = false; ///< it says nothing before somebody types its title
    bool m_awaitsNew = false;   ///< a slide was added and is chosen once it is there
    std::vector<Slide> m_slides;
    std::vector<Slide> m_clip; ///< to be pasted
    QTimer m_dragged;          ///< a drag moves several rows, one after the other
    SlideThumbs *m_thumbs;
    QListWidget *m_deckList, *m_slideList;
    QComboBox *m_theme, *m_aspect;
    QCheckBox *m_lock;
    SlideForm *m_form;
    QLabel *m_message;
    LockCheck *m_lockCheck;
    QPushButton *m_showChanges;
    std::vector<SlideDifference> m_differences;
    std::vector<QPushButton *> m_ofDeck, m_ofSlide;
    QPushButton *m_add = nullptr;
};

} // namespace rd
