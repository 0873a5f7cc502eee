package app.tandem.demo;

import java.util.List;

/** The templates of the demonstration. */
final class DemoTemplates {

    /** A template before it is written. */
    record Letter(String name, String subject, String body) {}

    /** Northfield Lending's. */
    static final List<Letter> ORGANIZATION = List.of(
            new Letter("Rate check", "{{First name|Hello}}, your rate check for {{Month}}", """
                    Hello {{First name|there}},

                    a 30-year fixed loan for {{Purchase price|a new home}} in {{City|your area}} looks different than it did in \
                    the spring. I put three options side by side for you, each with the monthly payment and the cash you need \
                    at closing.

                    Shall we talk for ten minutes this week? I am at {{My phone|my desk}} until 6 PM, or reply to this e-mail \
                    with a time that suits you.

                    {{My signature}}"""),
            new Letter("Birthday", "Happy birthday, {{First name|and many happy returns}}", """
                    Dear {{First name|friend}},

                    all of us at {{My organization}} wish you a happy birthday and a good year ahead.

                    Nothing to sign and nothing to decide today. Enjoy it.

                    {{My signature}}"""),
            new Letter("Pre-approval expiring", "Your pre-approval: is it time to renew it?", """
                    Hello {{First name|there}},

                    your pre-approval runs out soon. Renewing it takes me about a day, and you about **ten minutes**. This is \
                    what I need:

                    - your two latest pay stubs,
                    - your latest bank statement, all pages,
                    - a line from you if anything changed at {{Employer|work}}.

                    Reply to this e-mail with what you have, and I will tell you if anything is missing. Please do not send \
                    your Social Security number by e-mail.

                    {{My signature}}"""),
            new Letter("Closing congratulations", "Congratulations on your new home, {{First name|neighbor}}", """
                    Dear {{First name|neighbor}},

                    the keys are yours. Congratulations on your home in {{City|your new neighborhood}}.

                    Three things that help in the first weeks:

                    1. Keep the closing papers together. You will want them at tax time.
                    2. Your first payment is on the first page of your closing package.
                    3. Letters that look official and ask for money are often advertising. When in doubt, send me a photo.

                    It was a pleasure to work with you. My number stays the same: {{My phone|it is on my card}}.

                    {{My signature}}"""),
            new Letter("Open house invitation", "Open house in {{City|your area}}: come and see", """
                    Hello {{First name|there}},

                    this weekend there is an open house in {{City|your area}} that made me think of you. I will be there on \
                    Saturday from 1 to 3 PM, with the numbers for this very home: payment, taxes, insurance.

                    Bring somebody whose opinion you trust. **No appointment needed.**

                    {{My signature}}"""),
            new Letter("Annual review", "A year in: your mortgage review", """
                    Hello {{First name|there}},

                    once a year I look at every loan that I helped with. For yours I ask three questions:

                    - Is your rate still a good one?
                    - Do you still pay mortgage insurance that you could drop?
                    - Has anything changed at home or at {{Employer|work}} that your loan should know about?

                    It takes fifteen minutes on the phone, and often the answer is *leave everything as it is*. Which day this \
                    {{Month}} suits you?

                    {{My signature}}"""));

    /** Maya's own. */
    static final List<Letter> MAYA = List.of(
            new Letter("After our first call", "{{First name|Hello}}, what we talked about today", """
                    Hello {{First name|there}},

                    thank you for your time on the phone. As promised, here is what happens next:

                    1. You send me the short list of papers that we went through.
                    2. I run the numbers for {{Purchase price|the price that you have in mind}} in {{City|the places you like}}.
                    3. We talk again, and you decide. Until then nothing binds you.

                    If a question comes up before that, call me at {{My phone|the number below}}.

                    {{My signature}}"""),
            new Letter("Checking in", "Still looking, {{First name|or already found it}}?", """
                    Hello {{First name|there}},

                    a while ago we spoke about {{Loan purpose|a loan}}. I do not want to press you, only to say that I am still \
                    here. If the time is right, reply with one word, *yes*, and I will call you.

                    If it is not, that is fine too: tell me when to ask again.

                    {{My signature}}"""));

    private DemoTemplates() {}
}
