package plenum.press.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenum.conference.photograph.Print;
import plenum.conference.release.Addition;
import plenum.conference.release.Edit;
import plenum.conference.release.Issuer;
import plenum.conference.release.Manuscript;
import plenum.conference.release.PressOffice;
import plenum.press.Drafting;
import plenum.press.MeetingRecord;
import plenum.press.Release;

/** Puts what a desk wrote where it belongs in the draft. */
public final class ProofReader {
  private final Release draft;
  private final Manuscript manuscript;
  private final Foreign foreign;
  private final List<Proof.Dropped> dropped = new ArrayList<>();
  private final Set<String> drafted = new HashSet<>();
  private final Set<Integer> placed = new HashSet<>();

  private ProofReader(Release draft, Manuscript manuscript, Foreign foreign) {
    this.draft = draft;
    this.manuscript = manuscript;
    this.foreign = foreign;
  }

  /**
   * @param language in which there are templates ({@link plenum.press.Stylebook#writes})
   * @param prints of the meeting's photographs
   */
  public static Proof read(
      MeetingRecord meeting,
      List<Print> prints,
      Issuer issuer,
      PressOffice office,
      String language) {
    var draft = Drafting.release(meeting, issuer, office.style(), office.picture(), language);
    var foreign = new Foreign(meeting, issuer);
    return new ProofReader(draft, office.manuscript(language), foreign).read(prints);
  }

  private Proof read(List<Print> prints) {
    var headline = headline();
    var paragraphs = new ArrayList<Proof.Paragraph>();
    var opening = new ArrayList<Proof.Sentence>();
    follow("headline", opening);
    follow("dateline", opening);
    for (var paragraph : draft.paragraphs()) {
      var sentences = new ArrayList<>(opening);
      opening.clear();
      paragraph.sentences().forEach(sentence -> print(sentence, sentences));
      add(paragraphs, sentences);
    }
    add(paragraphs, opening);
    add(paragraphs, homeless());
    return new Proof(draft, headline, paragraphs, dropped, gone(), picture(prints));
  }

  private static void add(List<Proof.Paragraph> paragraphs, List<Proof.Sentence> sentences) {
    if (!sentences.isEmpty()) {
      paragraphs.add(new Proof.Paragraph(sentences));
    }
  }

  private Proof.Sentence headline() {
    drafted.add(draft.headline().id());
    return manuscript
        .edit(draft.headline().id())
        .filter(Edit.Altered.class::isInstance)
        .map(edit -> altered(draft.headline(), (Edit.Altered) edit))
        .orElseGet(() -> asDrafted(draft.headline()));
  }

  private void print(Release.Sentence sentence, List<Proof.Sentence> into) {
    drafted.add(sentence.id());
    var edit = manuscript.edit(sentence.id());
    if (edit.isEmpty()) {
      into.add(asDrafted(sentence));
    } else {
      switch (edit.get()) {
        case Edit.Altered altered -> into.add(altered(sentence, altered));
        case Edit.LeftOut left ->
            dropped.add(new Proof.Dropped(sentence.id(), sentence.line().plain(), left));
      }
    }
    follow(sentence.id(), into);
  }

  private static Proof.Sentence asDrafted(Release.Sentence sentence) {
    return new Proof.Sentence(
        sentence.id(),
        sentence.line().plain(),
        sentence.line().complete(),
        sentence.origins(),
        new Hand.Drafted(),
        List.of());
  }

  private Proof.Sentence altered(Release.Sentence sentence, Edit.Altered edit) {
    var now = sentence.line().plain();
    return new Proof.Sentence(
        sentence.id(),
        edit.text(),
        true,
        sentence.origins(),
        new Hand.Altered(edit.by(), edit.at(), now, !edit.drafted().equals(now)),
        foreign.spokenOf(edit.text(), sentence));
  }

  /** What was added after a sentence, and what was added after that. */
  private void follow(String sentence, List<Proof.Sentence> into) {
    for (var addition : manuscript.additions()) {
      if (addition.after().equals(sentence) && placed.add(addition.number())) {
        into.add(added(addition));
        follow(addition.id(), into);
      }
    }
  }

  private Proof.Sentence added(Addition addition) {
    return new Proof.Sentence(
        addition.id(),
        addition.text(),
        true,
        List.of(),
        new Hand.Added(addition.by(), addition.at()),
        foreign.spokenOf(addition.text()));
  }

  /** Nothing that somebody wrote is lost because what it followed is gone. */
  private List<Proof.Sentence> homeless() {
    var left = new ArrayList<Proof.Sentence>();
    for (var addition : manuscript.additions()) {
      if (placed.add(addition.number())) {
        left.add(added(addition));
        follow(addition.id(), left);
      }
    }
    return left;
  }

  private List<Proof.Gone> gone() {
    return manuscript.edits().entrySet().stream()
        .filter(edit -> !drafted.contains(edit.getKey()))
        .map(edit -> new Proof.Gone(edit.getKey(), edit.getValue()))
        .toList();
  }

  private Optional<Proof.Picture> picture(List<Print> prints) {
    return draft
        .picture()
        .map(picture -> {
          var whole = picture.photograph().sha256();
          var printed =
              prints.stream()
                  .filter(print -> print.photograph().sha256().equals(whole))
                  .map(Print::printed)
                  .findFirst();
          return new Proof.Picture(
              whole,
              printed.orElse(whole),
              picture.caption().map(one -> one.line().plain()).orElse(""),
              picture.credit().map(one -> one.line().plain()).orElse(""));
        });
  }
}
