"""Words that stand in lists of names too, and yet are far oftener just words: "casa", "house", "werd", "will".

Written without a capital, or alone at the head of a sentence, they name nobody; capitalised within one they may. Chosen by
how seldom the public corpora write them inside a person's name, less those that parents do give.
"""

EVERYDAY = frozenset(
    """
add age agudo ala alleen alta altera alto ama among an aparecido are arts asa asma asp asta ata aun author
azul banda bar barco barreira barrio basic batalla beat beers begin best beste bien bier bite blanda blood
bode bom bonito boom borde boss boven branch bronce cabeza cabo calle campo canal canton cantor cares carro
carry casa case cases catalan cena cerne cerro chance chapa chica choque chuva cierra civil clear close
cobre coffee comer comment company contente contractor cor coracao corazon correr coste cousin cristal
cuadros cuarta cursa dada dadas dag dano dar date debera deep deja dessa dever devia die digno digo dinero
dita dono doppler dorp duda dudas durante duro each early echo else ene engelen es espanol espejo essence
este estes ever everyday fall familia fancy far favor fica fina firme floor fondo fonte fontes fortaleza
forte forum free friend fruto frutos fuerte galo gauge gaven gelo gerst ging good gosta governor graves
grill guard guarda gun gusta habil hand happy haven haver heart held hence hens hide hijo hoek hora hotel
house iban invierno izquierdo jardin jaren jefe job journey juri keer kerk kidney komen kon korte lage
landen langer largo lata lavar lawyer leek leis lema lente less leu leva levar liberty lie lies liga line
link list llamo loan lock loja long lot lovely macho madera madre mala male malo manana manda manha mano
mares marry mas means mee meer melk menor mens mercado mesa mestre meta metro mil miles minas minhas minor
moet monte more mucha mundo must nacio nam names noche northern nota nula ojo ola om oosten ora ordenes org
oro oscuro paard padre pages pai pais par pared pareja parent partida parts pasa peace pedra penas pequeno
pescador piedra plana plata playa plaza pleasant ploeg pobre poco podra poor portero posso power
presentacion press priest priester puente puerta pura put quero quick rain rat read real reason region reto
revelo rijk ring rivier roce ronda rood room rostro rua rush ruta saga said saida salas salina salsa salud
san santa santo santos saudade schilder schrijver seco self sem senora serao serem server seven side silk
sim sirvio sister sloot small snow sola soldado solo som soon sorte story street success suelen suero sur
taal tais talen tank tea tenis tera terra terras testimony that tierra tiny toma toman tono tough trabajo
trader transito true trust tu uit uma unique unknown usada vale valid varon veld vena ventana verano verde
versa versie vial vice victory vidas vide vinho vino vira virtudes viva volk volta vroege wall war warmer
water weeks wel werd western wijk will wine wing words worth yoga zomer
""".split()
)
