from email.message import EmailMessage

from ingest.readers import Limits


def mail(body="Se remite el parte.\n\nAtentamente.", subject="Parte 7: Tulcán"):
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Turno <turno@example.org>"
    message["To"] = "mesa@example.org"
    message["Date"] = "Tue, 11 Oct 2022 09:30:00 -0500"
    message.set_content(body)
    return message


def test_a_mail_gives_its_head_lines_and_its_body(given, only):
    document = only(given("aviso.eml", mail().as_bytes()))
    assert document.text.startswith("Subject: Parte 7: Tulcán\nFrom: Turno <turno@example.org>\n")
    lines = [(document.text[s.start : s.end], s.paragraph) for s in document.segments]
    assert lines[0] == ("Parte 7: Tulcán", 0)
    assert lines[-2:] == [("Se remite el parte.", 1), ("Atentamente.", 2)]


def test_a_mail_in_html_or_in_an_old_charset_is_read(given, only):
    page = EmailMessage()
    page["Subject"] = "Aviso"
    page["From"] = "a@example.org"
    page.set_content("<p>Niña hallada</p><p>en Manta</p>", subtype="html")
    assert only(given("a.eml", page.as_bytes())).text.endswith("Niña hallada\nen Manta")
    old = (
        b"From: a@example.org\r\nSubject: Aviso\r\nContent-Type: text/plain; charset=nada\r\n\r\nNi\xf1a\r\n"
    )
    assert only(given("b.eml", old)).text.endswith("Niña")


def test_attachments_are_read_by_their_own_kind_and_broken_ones_named(given, results, zipped):
    message = mail()
    message.add_attachment("expediente;relato\nA-1;Se vio a Luz\n", filename="casos.csv")
    message.add_attachment(b"%PDF-1.4 nada", maintype="application", subtype="pdf", filename="../../roto.pdf")
    message.add_attachment(
        zipped({"dentro/nota.txt": "Texto."}), maintype="application", subtype="zip", filename="z.zip"
    )
    message.add_attachment(mail("Reenviado.", "Otro"))
    documents, aside = results(given("aviso.eml", message.as_bytes()))
    assert [(d.name, d.path) for d in documents] == [
        ("aviso.eml", ""),
        ("casos.csv", "1-casos.csv/!2"),
        ("nota.txt", "3-z.zip/dentro/nota.txt"),
        ("mail 4.eml", "4-mail 4.eml"),
    ]
    assert documents[1].metadata.reference == "A-1"
    assert [(a.name, a.reason.split(":")[0]) for a in aside] == [
        ("aviso.eml/2-roto.pdf", "is broken or cut off")
    ]


def test_a_picture_in_the_layout_is_passed_over_and_an_attached_one_named(given, results):
    png = b"\x89PNG\r\n\x1a\n" + b"\0" * 30
    message = mail()
    message.add_attachment(
        png, maintype="image", subtype="png", filename="logo.png", disposition="inline", cid="<l>"
    )
    message.add_attachment(png, maintype="image", subtype="png", filename="cedula.png")
    documents, aside = results(given("aviso.eml", message.as_bytes()))
    assert len(documents) == 1
    assert [(a.name, a.reason) for a in aside] == [
        ("aviso.eml/2-cedula.png", "is an image: make it a PDF with OCR and add that")
    ] or [a.name for a in aside] == ["aviso.eml/1-cedula.png"]


def test_mails_in_mails_end_somewhere(given, results):
    message = mail("fondo")
    for _ in range(6):
        outer = mail("capa")
        outer.add_attachment(message)
        message = outer
    documents, aside = results(given("hondo.eml", message.as_bytes()), Limits(depth=2))
    assert len(documents) == 4
    assert "too deep" in aside[0].reason


def test_a_mail_with_an_endless_head_is_set_aside(given, reason):
    assert "head too long" in reason(given("a.eml", "From: a@b.c\nTo: " + "a@b.c, " * 10_000 + "\n\nTexto"))


def test_malformed_mails_are_read_or_set_aside_but_never_fail(given, results):
    whole = mail().as_bytes()
    for bad in (
        b"From: \xff\xfe<\r\nSubject: =?utf-8?q?=C3?=\r\nDate: nunca\r\n\r\nTexto",
        b"From: a@b\r\nTo: \r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n",
        b"From: a@b\r\nTo: c@d\r\nContent-Type: multipart/mixed\r\n\r\nTexto",
        whole[: len(whole) - 10],
    ):
        documents, aside = results(given("malo.eml", bad))
        assert len(documents) + len(aside) == 1
