"""One case of a country that a key does not open: what is in it, and what must not be seen of it."""

COUNTRY = "PA"
REFERENCE = "PA-7741-2023"
SHARED_PHONE = "+58 414 712 3344"
"""Stands in an open case too, which it links to this one."""

NAMES = (
    "Baltasar Quirozeta Montezumo",
    "Doroteo Ábregocini",
    "Zoraida Pimentelar Guevariz",
    "Eudocia Villaltera",
)
"""Two suspects, a victim and the prosecutor; nobody else has a part of these names."""

WORDS = (
    *(part for name in NAMES for part in name.split()),
    REFERENCE,
    "Tucán Escarlata",
    "6677-8812",
    "66778812",
    "quirozeta@correo.example",
    "Almirantazgo",
)
"""What would tell of the case: names, reference, a bar, a telephone, an address, an office."""

FILE = "pa/sumario.txt"
TEXT = f"""Expediente: {REFERENCE}
Fecha: 8 de junio de 2023
Oficina: Fiscalía Superior del Almirantazgo

La fiscal {NAMES[3]} acusó a {NAMES[0]}, con pasaporte PA1234567, y a {NAMES[1]} de llevar a la víctima {NAMES[2]}, de 22 años,
en bus desde Cúcuta hasta David. {NAMES[0]} usaba los teléfonos {SHARED_PHONE} y +507 6677-8812 y el correo
quirozeta@correo.example. La víctima {NAMES[2]} fue encerrada en el bar Tucán Escarlata. El imputado {NAMES[0]} viajó
con Rutilio Zepeda Umanzor, detenido también, a quien {NAMES[1]} pagaba.
"""
