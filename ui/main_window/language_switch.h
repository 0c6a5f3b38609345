// LanguageSwitch: which language the window's own words are in, changed while it runs. Qt then
// sends LanguageChange to every widget; core's words follow through Workspace::setLanguage.
#pragma once

#include <QTranslator>

#include "core/base/local_text.h"

namespace clearline {

class LanguageSwitch {
public:
    // Before anything is built, so that every word is looked up once.
    explicit LanguageSwitch(Language language) { use(language); }
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch&) = delete;
    LanguageSwitch& operator=(const LanguageSwitch&) = delete;

    // False if the words of that language are not there; then nothing changes.
    bool use(Language language);

private:
    QTranslator own_, qt_;
};

}  // namespace clearline
