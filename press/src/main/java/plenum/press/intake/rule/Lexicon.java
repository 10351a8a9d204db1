package plenum.press.intake.rule;

import java.util.List;
import java.util.Map;
import plenum.conference.programme.Purpose;
import plenum.conference.statement.StatementKind;

/**
 * The file of one language's words, as it stands; {@link RuleBook} makes it fit to look up in. All
 * in lower case; "~" in a phrase stands for a few words.
 *
 * @param months by name and short form; weekdays by name, 1 is Monday (ISO 8601)
 * @param kinds the verbs that tell what somebody did by saying something
 * @param generic verbs of saying that tell no kind; then {@code content} does, if it can
 * @param starters what begins sentences with a capital without beginning a name
 * @param leaders who are named for whom they stand for: "leaders of"
 * @param several numbers of sides: "the two"
 * @param happens verbs behind {@code will} that take nothing on
 * @param ours by what a speaker names whom they stand for: "our agency"
 * @param joint what, done by all sides, makes a thing agreed beside {@code agreed}
 * @param officeWords small words within an office, besides those with a capital
 * @param stops where a language writes names partly small: words that end a name; else empty
 */
public record Lexicon(
    String language,
    Map<String, Integer> months,
    Map<String, Integer> weekdays,
    List<String> abbreviations,
    List<String> today,
    Map<StatementKind, List<String>> kinds,
    List<String> generic,
    Map<StatementKind, List<String>> content,
    List<String> discussed,
    List<String> agreed,
    List<String> joint,
    List<String> all,
    List<String> participants,
    List<String> they,
    List<String> pronouns,
    List<String> references,
    List<String> titles,
    List<String> modifiers,
    List<String> honorifics,
    List<String> bodies,
    List<String> organisations,
    List<String> joiners,
    List<String> starters,
    List<String> leaders,
    List<String> several,
    List<String> will,
    List<String> happens,
    List<String> ours,
    List<String> small,
    List<String> officeWords,
    List<String> stops,
    List<String> and,
    List<String> with,
    List<String> between,
    List<String> meeting,
    List<String> occasions,
    List<String> hosting,
    List<String> hosted,
    List<String> chairing,
    List<String> leading,
    List<String> attending,
    Map<Purpose, List<String>> purposes,
    List<String> under,
    List<String> messages,
    Map<StatementKind, List<String>> messageKinds,
    List<String> sent,
    List<String> to,
    List<String> fields,
    List<String> by,
    List<String> until,
    List<String> goals,
    List<String> according,
    List<String> onSide,
    List<String> captionWords,
    List<String> captionBy,
    List<String> endMarks,
    List<String> institutions,
    List<String> rubrics,
    List<String> surnames) {}
