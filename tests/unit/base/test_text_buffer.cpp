// TextBuffer and KeptRoom: what is appended is there, piece by piece and whatever their lengths;
// what is cleared leaves its room and nothing else.
#include <QtTest>
#include <random>
#include <string>

#include "core/base/kept_room.h"
#include "core/base/text_buffer.h"

using namespace clearline;

class TestTextBuffer : public QObject {
    Q_OBJECT
private slots:
    void piecesOfEveryLength() {
        const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        for (std::size_t length = 0; length <= letters.size(); ++length) {
            // Exactly as long, so that a read beyond the piece is seen by the sanitizers.
            const std::vector<char> piece(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(length));
            TextBuffer buffer;
            buffer += '<';
            buffer += std::string_view(piece.data(), piece.size());
            buffer += '>';
            QCOMPARE(std::string(buffer.view()), "<" + letters.substr(0, length) + ">");
        }
    }
    void growsLikeAString() {
        std::mt19937 random(20190314);
        TextBuffer buffer;
        std::string text;
        for (int i = 0; i < 20000; ++i) {
            const std::string piece(random() % 50, static_cast<char>('a' + i % 26));
            buffer += piece;
            text += piece;
            if (i % 7 == 0) {
                buffer += ';';
                text += ';';
            }
        }
        QCOMPARE(buffer.size(), text.size());
        QVERIFY(buffer.view() == text);
        QVERIFY(buffer.view(text.size() - 100) == text.substr(text.size() - 100));
        buffer.clear();
        QVERIFY(buffer.empty());
        buffer += "again";
        QVERIFY(buffer.view() == "again");
    }
    void writtenInPlace() {
        TextBuffer buffer;
        buffer += "n=";
        char* at = buffer.room(5000);
        at[0] = '4';
        at[1] = '2';
        buffer.tookUpTo(at + 2);
        QVERIFY(buffer.view() == "n=42");
    }
    void keptRoomKeepsItsElements() {
        KeptRoom<std::string> room;
        room.push_back(std::string(100, 'x'));
        const char* const characters = room[0].data();
        room.clear();
        QVERIFY(room.empty() && room.begin() == room.end());
        std::string& again = room.next();
        again = "short";
        QCOMPARE(again.data(), characters);
        QCOMPARE(room.size(), std::size_t{1});
    }
    void keptRoomCopiesOnlyWhatIsThere() {
        KeptRoom<std::string> room{"a", "b", "c"};
        room.resize(1);
        const KeptRoom<std::string> copy = room;
        QCOMPARE(copy.size(), std::size_t{1});
        KeptRoom<std::string> other{"p", "q"};
        other = room;
        QCOMPARE(other.size(), std::size_t{1});
        QCOMPARE(other.back(), std::string("a"));
        other.push_back("z");
        QCOMPARE(room.size(), std::size_t{1});
        KeptRoom<std::string> moved = std::move(other);
        QCOMPARE(moved.back(), std::string("z"));
    }
};

QTEST_APPLESS_MAIN(TestTextBuffer)
#include "test_text_buffer.moc"
