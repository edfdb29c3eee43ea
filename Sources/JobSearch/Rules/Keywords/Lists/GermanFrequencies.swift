extension Lexicon {
    /// Frequencies of the most frequent words in German books: ten times the Zipf value (the
    /// logarithm of the occurrences among a billion words), then the words of that value.
    ///
    /// Derived from the Google Books Ngram Corpus, version 3 (Google Books Ngram Viewer,
    /// books.google.com/ngrams, CC BY 3.0), books of 2010 to 2019, as cleaned in the lists of
    /// orgtre (github.com/orgtre/google-books-ngram-frequency, CC BY 3.0). Changed: spellings
    /// that differ in case were added up, and the frequency became a rounded logarithm.
    static let germanFrequencies: StaticString = """
        77 der die und
        74 in
        73 das den sie zu
        72 er ich mit nicht sich von
        71 auf ein es ist
        70 als dem des eine im
        69 an auch dass für war wie
        68 aber aus nach so werden
        67 bei einen einer hatte noch nur oder sind um wenn wir wird
        66 du durch einem hat ihr man mir sein vor was über
        65 am da dann diese haben ihm ihn ihre kann mich zum zur
        64 daß dieser doch hier immer können mehr schon seine wieder wurde
        63 bis eines habe ja keine uns unter waren
        62 alle alles also anderen damit denn etwas ganz ihnen ihren ihrer jetzt konnte meine
        62 nun ohne sagte sehr seiner selbst vom würde zeit zwischen
        61 dabei dich diesem dieses gegen gut leben mal mein menschen nichts ob seinen sondern
        61 weil während zwei
        60 ab andere augen bin dazu dies diesen dir einmal erst frau gibt hand hatten hätte
        60 ihrem jedoch kein lassen machen mann muss müssen sah sei seinem soll sollte viel
        60 vielleicht wo wollte wurden wäre
        59 beiden beim bereits darauf denen dort drei einfach ersten frage gab gar geht gerade
        59 gewesen ging heute ins jahre kam kommt kopf sehen sowie stand weg weiter weiß welche
        59 welt will wissen wohl zurück
        58 allem allen allerdings arbeit art blick dafür davon deren einige ende etwa fall fast
        58 fragte gehen genau gesicht gleich großen hast hin hinter jahren kommen könnte lange
        58 ließ macht meinen meiner musste mutter neben nein neue nie recht sagen seit seite
        58 später tag teil tun viele warum wenig wer wirklich worden zusammen zwar
        57 allein and beispiel besonders bist daher daran darüber deshalb dessen deutschen
        57 eigenen euch finden form fragen ganze geben gegenüber gemacht geschichte gott große
        57 haus je jeder kaum keinen kinder kleine kleinen kurz letzten liebe liegt machte
        57 meinem möglich nahm natürlich neuen oft paar schließlich schnell sicher sogar solche
        57 stehen steht unsere vater wegen weise weit werde wollen
        56 aller alten anders bedeutung beide berlin besser bevor bild bleiben boden dachte
        56 deine denken deutlich deutschland eben ebenfalls ebenso eher eigentlich endlich
        56 entwicklung erste fest frauen ganzen gedanken gehört gesagt gesehen gesellschaft gilt
        56 grund her herr hielt indem jahr kapitel kind klar körper lag leicht lässt moment
        56 morgen muß männer nachdem nacht namen nehmen oben obwohl plötzlich sagt schien seines
        56 sieht sofort sollen sollten sonst stadt stelle stellen stimme tür unternehmen vier
        56 wasser weitere weniger wort wusste würden zeigt zog zunächst überhaupt
        55 all alte angst aufgrund außerdem bald begriff bereich besteht bestimmt bitte bleibt
        55 blieb bringen buch dadurch damals danach darf darin dein direkt eigene einzelnen
        55 eltern erkennen familie fand folgenden führen führt gefühl gegeben gekommen geld
        55 genug geworden glauben gute halten hause heißt hilfe hinaus hoch hände ihres
        55 innerhalb insbesondere jede jeden jemand junge jungen konnten land lang langsam legte
        55 leute liegen los luft mensch mädchen möchte niemand nächsten nämlich rahmen raum
        55 richtig richtung rief rolle sache schwer setzte siehe sinne sowohl sprechen stellt
        55 stellte tage tat tatsächlich tod uhr unser unserer verschiedenen verstehen vielen
        55 wert zeigen ziel zimmer
        54 abend alter anderes antwort antwortete arbeiten arm arme aufgabe augenblick bedeutet
        54 begann beispielsweise bekommen bett bewegung bisher dagegen darum daten dennoch
        54 deutsche dinge erhalten essen fiel findet folgen fort freund früher fuhr fühlte fünf
        54 gefunden glaube gleichzeitig glück gruppe guten hab handelt heraus herum herz hätten
        54 häufig hören hörte informationen jedem jedes kannst kraft lage laut licht lieber
        54 manchmal mehrere meist meisten minuten mund möglichkeit na natur nickte ort patienten
        54 person personen platz problem reden satz scheint schritt schön sinn situation sohn
        54 solchen somit sprach sprache stark statt stunden system tief tisch trat trotz unten
        54 verhalten versuchte völlig wahrscheinlich weder weiteren welcher wichtig wobei worte
        54 zugleich zumindest zusammenhang zweiten
        53 abbildung ach allgemeinen analyse anderer anfang anwendung ausdruck außer bekannt
        53 besten bestimmte bestimmten bezeichnet beziehung bezug blickte blut brachte bruder
        53 daraus darstellung drehte durchaus dürfen ebene ehe einigen einzige entscheidung
        53 entsprechend erde ernst erreichen erreicht fallen fenster folge folgende frei
        53 funktion fällen führte gebracht gefahr genommen gern gerne geschehen gleichen gottes
        53 groß handeln helfen herrn himmel hob hohen höhe idee interesse inzwischen jeweils
        53 kamen keiner kennen kindern kirche kosten könig könnten lebens lediglich leise lernen
        53 letzte lippen literatur lächeln lächelte mag meinte menge mitarbeiter mitte münchen
        53 neu niemals nimmt nähe näher ordnung politischen praxis probleme rechts regel reihe
        53 ruhe rücken saß schaute schreiben schule seele seien seiten selten setzen sicherheit
        53 sonne sozialen spielen spricht standen stets straße stunde stück suchen tagen thema
        53 tochter treffen trotzdem tut verbindung verfahren vergessen vergleich verhältnis
        53 verlag verlassen verloren verschiedene versucht vielmehr vorbei wagen wahrheit warf
        53 welches willst wirkung wochen wären zehn zeigte ziehen ziemlich zudem zuerst zukunft
        53 zuvor zweite
        52 abschnitt alt andererseits andern anzahl aufgaben auge auto band beginn behandlung
        52 bereit besondere bestehen betrachtet bewusst beziehungen bilder bildung bisschen bloß
        52 braucht brief bringt brust danke deinen denke draußen dritten einsatz einzelne
        52 entfernt entgegen entweder entwickelt erfahren erfahrung erfahrungen erfolg erfolgt
        52 ergebnis ergebnisse ergibt erklären erklärt erklärte erneut erscheint erster
        52 erwiderte erzählt europäischen fahren falls feuer finger folgt formen frankfurt
        52 freiheit freude freunde fällt gedacht gehabt gehören geist gemeinsam genannt genauso
        52 gesetz gespräch gestellt getan gingen griff großer hans haut hervor hinein hinzu hohe
        52 hält händen insgesamt irgendwie jahrhundert jedenfalls jene jener jeweiligen kannte
        52 karl kleiner krieg kultur kunden kunst könne lachen lachte langen leid leider lesen
        52 lief links länger läßt lösung maßnahmen meines meinung mindestens miteinander mittel
        52 modell musik mußte möglichkeiten möglichst nahe name neues notwendig nutzen offen
        52 offenbar oh passiert politik politische pro prozent punkt rechte rechten rede reich
        52 rein ruhig sage schaffen schloss schlug schultern schwester schüler schüttelte sechs
        52 sehe selber setzt sicht sobald sodass sorgen soweit soziale spiel spürte staat
        52 tabelle text theorie tragen trug unserem unseren untersuchung verbunden verfügung
        52 vermutlich verstand verstanden versuchen verwendet voll voller vorher wahr wand
        52 wandte wann warten wege weiterhin weißt welchen wenige wenigstens werk werte wesen
        52 wichtige wiederum willen wirst woche wohnung wollten worten zahl zeichen zeitpunkt
        52 zustand ähnlich öffnete überall
        51 acht allgemeine anforderungen anhand anschließend anspruch anteil armen artikel arzt
        51 aufmerksamkeit aufs außen außerhalb basis bedarf bedingungen beginnt beinahe beine
        51 bekam bemerkte beschrieben bestand beste bietet bilden brauchen dahin dank dar
        51 dargestellt deinem deiner dienen druck drückte egal eigenschaften einander eindruck
        51 einerseits einfluss einführung eins energie enthalten enthält entsprechenden
        51 entspricht entstehen erforderlich ergeben erinnern erklärung erscheinen erschien
        51 erwarten erzählen euro europa falle fehler fertig folgte forschung fragt freien
        51 freundin früh fuß gefallen gefühle geführt gegangen gegensatz gehalten gelegenheit
        51 gelten gemäß genannten gesamte gesamten geschrieben gesetzt gesprochen gestalt
        51 gestern gewalt gewissen gezeigt glas glaubte gleiche glücklich grenzen grundlage
        51 grundsätzlich gruppen größe größer gründen gutes haar habt halb hals herzen hierbei
        51 hierzu hingegen hinsichtlich hintergrund hoffnung hälfte inhalt inneren internet
        51 jahrhunderts kampf klang klein kleines komm kommunikation kontrolle kritik kurzen
        51 küche lass laufen legen leistung leistungen linie lust längst manche menschlichen
        51 meter methode methoden monate musst mussten nase nennen nächste offensichtlich opfer
        51 organisation polizei position prinzip prozess rasch regeln regierung reise relativ
        51 richtige rund sachen sahen schatten schlecht schmerz schob schritte schuld schulter
        51 schutz schwarzen schöne schönen sieben sitzen solange solcher spielt staaten starrte
        51 stieg stieß still stirn struktur studien ständig stärker suche suchte tages tatsache
        51 teilweise therapie treten tritt tränen unbedingt universität unmittelbar
        51 unterscheiden unterschied unterschiedliche unterschiedlichen unterstützung
        51 untersuchungen vergangenheit verständnis versuch vertrauen verwendung veränderungen
        51 volk vorhanden vorsichtig vorstellung wahl weile weißen welchem wenigen wesentlich
        51 wien wind wirken wirklichkeit wissenschaft zahlen zeiten zieht ziele zuletzt
        51 zusätzlich zweifel öffentlichen übrigen
        50 abends absatz ahnung alleine allgemein anderem angaben angenommen angesichts annahme
        50 ans ansatz antworten april aspekte atem auftreten august ausbildung aussage aussagen
        50 ausschließlich autoren bank befand befinden befindet beginnen behandelt beispiele
        50 beitrag beobachten bericht beschreibung beschäftigt besonderen bestimmen bestimmung
        50 besuch betrachten betrachtete bevölkerung bewegen bieten bildet brauchte bücher büro
        50 chance charakter darunter definition derselben desto deswegen deutsch dient diesmal
        50 diskussion dritte durchgeführt durfte dürfte ecke eindeutig eingesetzt einheit
        50 einzigen elemente entlang entscheiden entscheidungen entsprechende entsteht
        50 entwickeln erfolgen erfüllt erhält erinnerte erinnerung erkannte erkenntnis erlebt
        50 erwartet erwähnt erzählte faktoren falsch fehlt feld ferner film flüsterte frankreich
        50 freilich fremden froh frühen funktionen fähigkeiten fälle fühlen gang garten gebiet
        50 geblieben gebäude gedanke gefragt gegenstand gegenwart gehe gelegt gemeinsamen
        50 geschieht geschlossen getroffen gewinnen gewisse gezogen großes grunde größere
        50 größten gründe guter haare halt haltung heiligen hinauf hinten hinunter hinweis hof
        50 holte hotel hund hängt höher hört immerhin information innen innere insel insofern
        50 interessen internationalen irgendwann irgendwo jesus juden juli juni kaffee kaiser
        50 kennt klasse kollegen komme kontakt kontext konzept krankheit kräfte kurze lagen legt
        50 lehrer leiden leisten letztlich lieben ließen linken mache machten mai management
        50 mannes markt max medien meer mehreren meint millionen mitglieder mittels mitten
        50 mittlerweile mochte monaten murmelte männern märz mögliche möglichen möglicherweise
        50 mühe müsse müsste nennt neuer not nummer nötig ohr ohren okay online partei per
        50 perspektive pferd phase philosophie plan preis projekt prozesse qualität quelle
        50 reaktion regelmäßig religion rest richtigen risiko roten schicksal schiff schlafen
        50 schließen schmerzen schneller schrie schrieb schwarze schweigen schwierigkeiten see
        50 seid selbstverständlich soldaten sommer sprachen sprang spät starke stein stellung
        50 sterben stille stimmen stimmt stolz strukturen studie stuhl technik teile teilen
        50 tiefe tiere titel ton traf traum treppe trinken trägt typ tätigkeit umgang umgebung
        50 unabhängig unmöglich unternehmens unterwegs ursache urteil vaters verantwortung
        50 verlangen verlauf verlieren verließ verschwunden versteht versuche verändert
        50 veränderung vollkommen vollständig voraus voraussetzungen vorstellen wald wartete
        50 weiteres werke wesentlichen weshalb wieso wirkt wirkte wunsch zentrale zuckte
        50 zufrieden zug zweck ändern überrascht übrigens
        49 abgesehen abhängig absicht absolut abstand achten aktivitäten allmählich allzu
        49 anblick angebot angesehen anlage ansehen ansicht arten aufbau auffassung aufgenommen
        49 auflage aufmerksam aufnahme auftrag ausnahme aussehen auswahl auswirkungen autor bat
        49 bauch baum begriffe beiträge bekannten bekommt bemerkt benutzt beobachtet beobachtete
        49 berücksichtigt berücksichtigung beschreiben beschreibt besitzen besitzt beteiligten
        49 betrachtung betrieb betrifft betroffenen bewegungen bewertung bewusstsein beziehen
        49 bezieht bezüglich bitten blicke blieben brach brauche böse bürger chef dame daneben
        49 darstellen dasselbe dauer davor ddr decke definiert demnach denkt deutscher dezember
        49 dicht diejenigen dienst dieselbe dingen doktor dorf dunkel dunkelheit dunklen
        49 durchführung ehrlich eigenes einfache einiger einst eng england entdeckt entschieden
        49 entstanden entstehung ereignisse erfolgreich erfüllen erhielt erhob erinnert erkannt
        49 erlaubt erleben ermöglicht erschienen eure existenz fahrt familien fanden farbe
        49 fassen fehlen fich finde fing firma fleisch französischen freie fremde freundlich
        49 frieden fähigkeit fühlt führung füße füßen galt ganzes gebe geboren geburt geeignet
        49 gefahren gegenteil gehörte gelang gelassen gelernt gelesen gemeinde gemeinsame
        49 gemeinschaft gemeint genauer gericht gerichtet geschah geschickt gesellschaftlichen
        49 gestalten gestaltung gesundheit gewicht grad grenze grinste grundlagen größeren
        49 größte gäste handlung handlungen handy hart heißen heran herren heutigen hielten hieß
        49 hilft hinblick hinsicht hinweg historischen hoffe holen hundert höhere höheren ideen
        49 identität infolge integration interessiert irgendetwas januar jemanden jugend
        49 jugendlichen kalt karte kaufen keinem keineswegs kenne kindes knapp knie kreis
        49 kriterien lager landes las lasse laufe lauter lebt leer lehnte lehre leichter leser
        49 leuten liste länder ländern läuft lösen mach mama marie mark masse material maß maße
        49 meinst meistens meister menschliche moderne modernen mut möchten mögen müde müller
        49 nachricht nehme nieder notwendigkeit november nutzung offenen ohnehin oktober onkel
        49 papier parteien partner persönlich persönliche persönlichen pferde planung positiv
        49 positive praktisch produkt produkte produktion professor programm prüfung punkte
        49 quellen rand rat raus realität reichen reicht reichte ressourcen richter richtete
        49 riss rom roman rot sag sanft saßen schaden schauen schlaf schluss schlüssel schreibt
        49 schrift schriften schwarz schwere schweren sekunden september seufzte sicherlich
        49 sichtbar sinnvoll sir situationen sitzt sofern sogenannten solches solle sorge spaß
        49 spiegel spielte spitze spur spüren starken stattdessen steckte straßen strich sucht
        49 systeme systems tante tasche technischen teils telefon teufel texte themen tiefen
        49 tiefer tier tot toten tradition trifft täglich umfang umgekehrt umsetzung umständen
        49 umwelt ungefähr unseres unterschiede untersucht verantwortlich verdammt verhindern
        49 verlust vermeiden vermögen vernunft verschwand verschwinden verstehe vertrag
        49 verwenden voraussetzung vorgehen vorschriften vorstellungen vorteil waffen
        49 wahrnehmung wein weisen weist weiterer weitgehend weiße wichtigen wichtiger
        49 wichtigsten widerstand winter wirtschaft wissenschaftlichen woher wohin wolle wunder
        49 wut wußte wählen wünsche wütend zahlreiche zeitschrift zeitung zentrum zugang
        49 zugrunde zunehmend zunge zusammenarbeit zwanzig äußerst öffentliche öffentlichkeit
        49 öffnen überlegungen übernehmen übertragen überzeugt übrig
        48 abhängigkeit aktiv aktuellen alltag alternative amerikanischen anerkennung angeboten
        48 angekommen angriff annehmen anscheinend ansätze anzusehen arbeiter arbeitet arbeitete
        48 arbeitgeber arbeitnehmer armee aspekt atmete ausdrücklich auseinandersetzung
        48 ausführungen ausgabe ausgeschlossen ausreichend automatisch bad baden bar bau
        48 beachten bedenken bedeuten bedeutete beeinflussen befehl begleitet begonnen begriffen
        48 begründet begründung behalten bein beinen bekannte benötigt berechnung bereiche berg
        48 berichten berichtet berliner beruf berücksichtigen besaß beschränkt besitz bessere
        48 bestätigt besuchen betont beträgt beugte beurteilung bewegt bewegte beweis bezeichnen
        48 bezeichnung bezogen bier bisherigen bislang blauen boot bord bot breit breite breiten
        48 briefe brot bundesrepublik bäume christus computer daraufhin darstellt dauerte
        48 demokratie derart deutete dichter ding dorthin drang dunkle echt effekt ehre eigener
        48 einfachen einfluß eingang einleitung einrichtung einrichtungen einschließlich
        48 einstellung eintritt element engel entfernung entgegnete entscheidend entsprechen
        48 erfüllung erhoben erhöht erinnerungen erleichtert ermöglichen erreichte erscheinung
        48 erzeugt erziehung euer europäische farben fassung februar fein ferne festen
        48 festgestellt feststellen figur fingern flasche flucht folglich forderung foto fotos
        48 freunden frisch früheren frühstück funktioniert furcht fährt förderung fügte fühle
        48 gaben gebildet gebrauch gebunden gefährlich gefällt gegend gegner geh geheimnis
        48 gehirn gelangen gelegentlich gelingt gen general genießen genutzt geprägt geradezu
        48 geraten geringer geräusch geschaffen geschafft geschichten geschwindigkeit geschäft
        48 gesetze gestorben getragen getrennt gewinn gewonnen gewählt gewöhnlich geöffnet
        48 glaubt gold graf grünen halbe halben half hallo halte handelte hauptsächlich hauses
        48 heftig heimat heiß herein herrschaft herstellung herunter hierfür hierher hing
        48 hinweise hinüber historische hoher holz hängen häufiger häuser höchsten höre
        48 individuelle individuellen inhalte institut institutionen interessant international
        48 internationale interpretation irgend italien jahres jemals jenem jenen jenseits job
        48 jung junger keinerlei kenntnis kerl kern klassischen kleidung klingt klinik
        48 kombination kommission konkreten konsequenzen krank krankenhaus kurzer kämpfen
        48 königin körpers kümmern künstler laden langer lautet lebte leere leib leiter letzter
        48 liebsten liebte lächelnd länge lösungen magen main male manchen marketing maschine
        48 menschheit merkmale merkte messer miene mitglied monat morgens muster nachmittag
        48 nachrichten nachts nahezu nahmen nannte nationalen natürlichen ne negative neun
        48 nochmals norden normal normalerweise oberen oberfläche objekt offene organisationen
        48 osten packte papa park passieren patient pause pflicht positiven privaten publikum
        48 reagieren rechnen rechnung regelung regen reine reisen republik retten revolution
        48 risiken rote ruf rufen ruft runde scharf schaut scheinbar scheinen schienen schlag
        48 schlagen schließt schmidt schnee schreibtisch schulen schwach schweiz schwierig
        48 schönheit schützen sekunde selben siehst sogenannte sogleich solch sowieso sozialer
        48 spannung spuren späteren status steigt steuern stimmung stoff strategie streckte
        48 streit strom studium stufe stufen stärke störungen summe szene sämtliche taten
        48 tausend team technische tee teilnehmer temperatur theater these tode tor total
        48 traurig trennung töten ufer umso union unteren unterricht unterscheidet unterschieden
        48 unterschiedlich unterstützen unterstützt ursachen ursprünglich van variablen
        48 verbesserung verdient verfolgt vergangenen verhältnisse verlangt verletzt
        48 verpflichtet verschiedener verteilung vertreten vertreter verwaltung verändern
        48 voneinander vorgenommen vorgestellt vorliegen vorliegenden vorn vorne waffe wahre
        48 wahren wahrscheinlichkeit wandel wangen warm warst wem werfen wesentliche westen
        48 wiederholt wiederholte wies wild wirtschaftlichen wissenschaftliche wodurch wolf
        48 worauf wärme wünschen wünschte zahlreichen zeitraum zellen zentralen zogen zufällig
        48 zustimmung zusätzliche zweimal zwölf zählen zähne ähnliche älteren änderung äußeren
        48 österreich überblick überlegen überlegte
        47 abgeschlossen ablauf abschied abschluss abteilung adresse akteure aktivität aktuelle
        47 alkohol amt andreas anfangen anfangs angeblich angegeben angelegt anhang anlagen
        47 anordnung anschluss ansonsten anstatt antrag anzunehmen atmosphäre aufeinander
        47 aufklärung aufwand auseinander ausführlich ausführung ausgang ausgeführt ausgehen
        47 ausgerechnet ausgesprochen ausland baby bahn bauen bauern bedingt bedingung bedürfnis
        47 bedürfnisse beeinflusst beendet befanden befragten begannen begegnen begegnet
        47 begegnung begeistert begreifen behandeln behaupten behauptet beider beides belastung
        47 benutzen beobachtung beratung bereichen berge beruht berührt bescheid beschriebenen
        47 beschäftigung besonderer besonderes besorgt besseren bestandteil bestehenden
        47 bestimmter bestimmungen besucher beteiligt beteiligung betracht betrat betreten
        47 betroffen beweisen bewohner bezahlen beziehungsweise bibliothek blatt blau blicken
        47 blumen blätter bogen botschaft brücke brüder buches bund bösen bühne chancen china
        47 christlichen dach dahinter damen dankbar demselben denselben derartige derzeit
        47 diagnose dicke dicken diener dienstleistungen dieselben differenz dimension direkte
        47 direkten diskutiert dollar dran drauf dreißig dringend ebenen ehemaligen eigentliche
        47 eigentlichen einfacher eingeführt einiges einzelner einzig einziges eis endgültig
        47 enge engen englischen entdecken entdeckte entscheidende entschlossen entstand
        47 entwickelte entwicklungen ereignis erfassen erfasst erfolgte erfordert erheblich
        47 erkennbar erkennt erkenntnisse erkrankung erkrankungen ermittelt erschrocken
        47 erschöpft ersetzt erstaunt erstens erstes erstmals erwachsenen erwartete erwartungen
        47 erzählung eventuell ewig existieren existiert faktor falsche falschen faust fehlte
        47 feind feine felsen feste festgelegt fielen figuren fischer fliegen flur fluss fläche
        47 folgten forderte forderungen formel formuliert französische freundschaft fräulein
        47 fuhren fördern führten gearbeitet gebaut gebeten gebraucht geburtstag gedächtnis
        47 gefangen gefolgt gegenseitig gegenstände geistes geistigen gekennzeichnet gelegen
        47 gelungen gelöst generation generell genügend genügt gerecht gerechtigkeit gering
        47 geringe geringen geruch gerät geschlagen geschlecht geschmack gesellschaften
        47 gesellschaftliche gesetzes gesetzlichen gespielt gespräche gestanden gesucht gesund
        47 gewiss gewiß gewusst gezwungen geändert glaubst gleicher gleichgewicht gleichsam
        47 grauen greifen greift grinsen großmutter grün gänzlich götter halle handbuch handel
        47 heidelberg heilige heiraten herab herausforderung hergestellt herkunft herrschte
        47 herzog hinab hindurch hinterher hitze hoffen hoffentlich hoffte hose hunde hunger hut
        47 hättest höchst höchste höchstens hölle hör hütte individuen industrie interview
        47 israel jederzeit jenes joseph jugendliche jüdischen kamera kapital kategorie
        47 kategorien kehrte keller kilometer kindheit kinn klare klaren kleid klopfte knochen
        47 kommentar kommst kompetenz kompetenzen komplett komponenten konflikt konkrete
        47 konstruktion konzentration konzentrieren konzepte kooperation kranken kreuz krise
        47 kritisch kritische kulturellen kunde kuss kälte königs könnt körperliche küsste lande
        47 landschaft last lauf leichte leitung lieb liebt lied liefern liefert liegenden linke
        47 loch logik löste machst mail mangel maschinen mauer medizin mehrfach milch minute
        47 mithilfe mittelpunkt mittleren modelle mond motivation museum musterte müssten
        47 nachbarn nachdenken nachdenklich nacken nah namens natürliche negativ negativen
        47 nervös nett netz neugierig normalen normen notwendige notwendigen obgleich objekte
        47 oftmals operation orientierung parallel passt perfekt perspektiven persönlichkeit
        47 pflanzen pflege phasen phänomen planeten pläne polen politisch politischer positionen
        47 post praktische praktischen priester primär prinzipien private prüfen rannte
        47 reaktionen rechtsprechung rechtzeitig regelungen region reinen religiösen restaurant
        47 richten richtet riesigen ritter rollen römischen rückkehr salz sammlung sand sarah
        47 schafft schau schicken schlechte schlief schlimm schlimmer schloß schlägt schnitt
        47 schritten schuhe schwanz schweigend schwerer schwert schwieg schöner seitdem seltsam
        47 service setzten sex simon sitz software solltest sorgfältig sozusagen speziell
        47 spezielle spezifische spezifischen sport springer staates staatlichen starb stecken
        47 steckt stehe stehenden steigen stil stimmte stock strafe strand strategien strecke
        47 streng studenten sturm städte symptome sätze süden test theologie theorien trank
        47 traten treiben trieb trocken träger träume typen täter tätig umfasst umfeld umstände
        47 unendlich unterbrach unterhalten unterscheidung unterschiedlicher untersuchen urlaub
        47 verbindungen verbringen verdacht verfassung verfolgen verfügen vergnügen verkaufen
        47 verkauft verkehr verlor vermittelt verraten verrückt versehen versorgung versprechen
        47 verstärkt verteilt vertraut verwirrt verzweifelt vieler vieles vielfach vielzahl
        47 volkes vollen vorbereitet vordergrund vorhandenen vorkommen vorschlag vorteile wach
        47 wahrgenommen wange ward warte wartet weber wechsel weh weichen weinen weite weiten
        47 wellen wen wenden werbung werten wetter wichtigste wider widerspruch winkel winkte
        47 wirkungen wirtschaftliche wohnen wohnzimmer wollt womit womöglich wozu wussten
        47 würdest zeigten zelle zerstört zeugen zitiert zorn zufall zuge zugriff zumal zumeist
        47 zusammenhänge zustande zwang zwecke zweitens zweiter ältere änderungen ärzte
        47 öffentlich übel übergang überlassen übernommen überraschung übersetzung übertragung
        47 überwiegend überzeugung üblichen übung
        46 abendessen abgrenzung absolute ah aktion aktive alternativen amerika amerikanische
        46 analysen angabe angefangen angehörigen angelegenheit angemessen angenehm angesprochen
        46 angewiesen ankunft anlass anpassung ansprüche anwesenheit argument atmen aufenthalt
        46 aufgebaut aufgeregt auflösung aufnehmen auftritt aufweisen ausgaben ausgangspunkt
        46 ausgegangen ausgesetzt auslegung ausmaß aussah aussicht austausch auswertung autos
        46 banken bauer beamten beantworten bearbeitung befahl befreien befreit begleiten
        46 begrenzt behörden beiseite beitragen belegt bemerken bemerkung bemüht benötigen
        46 beobachtungen berechnet bergen berichte berichtete beruflichen beruhigen berühren
        46 berührte berührung beschloss beschlossen beschwerden beschäftigen beschäftigten
        46 bestanden bestehende bestätigen bestätigte besucht betrag betreffenden betrieben
        46 beurteilen bewirkt bezahlt bibel bildern bildete bindung bleibe brachten brauchst
        46 brechen buchstaben burg bus business bäumen bürgerlichen christen christi dauern
        46 dauert dazwischen decken definieren dementsprechend denkbar desselben details
        46 deutlicher deutschlands dialog dick dienste differenzierung dimensionen distanz
        46 drehen dreht drin drittel drängte drüben drücken drückt duft dumm durchs echte
        46 effekte ei eigenschaft eilte eingegangen eingehen eingestellt einheiten einkommen
        46 einschätzung einsetzen einsicht einstellungen eintreten einverstanden einzelheiten
        46 eisen elf emotionen empfand empfangen empfinden empirische empirischen enden
        46 engagement englisch entfernen enttäuscht entwickelten entwurf erforderlichen erfuhr
        46 ergab ergriff ergänzt erheben erhöhen erhöhung erinnere erlangen erlauben erledigt
        46 erläutert ermitteln ermittlung ernährung erregung erreichten ersetzen erstellen
        46 ertragen erweitert erweiterung erwähnten erzeugen erzielen eröffnet ethik ewigkeit ex
        46 experten explizit extrem fahrer feinde feinen felder fern fernsehen fester
        46 feststellung festzustellen fisch flog flügel flüssigkeit fokus folgendes fordert
        46 formulierung freier freiwillig fremd freuen freute frische führer fünfzig fürsten
        46 gabe gast geboten geduld gefangenen gefiel gefängnis gegebenen geglaubt gegründet
        46 geholfen gehörten geistige gekauft gelangt gelebt geliebt geliebten gelingen
        46 gemeinden gemessen genaue genossen geplant gerechnet gerettet geschenk geschlossenen
        46 geschäfte geschützt gesichter gespannt gestaltet geste getötet gewisser gewohnt
        46 geworfen gib gleichung gleichwohl gnade goldenen grab gras griechischen großvater
        46 grundsatz gründung grüne gäbe göttlichen güte güter ha haaren hafen handelns harten
        46 hastig haupt hebt heft heim heiße hell hemd herausforderungen herbst herrscht herzens
        46 hilfreich hingewiesen hinterlassen historisch hochzeit hohem horizont höhle hügel
        46 indes individuum informiert inhaltsverzeichnis innerlich innern insoweit instrument
        46 instrumente intensiv interaktion interviews irgendwelche jemandem jesu journal jungs
        46 jäger jüngeren kalten kapitän karten katze kauf kehle kennengelernt kennst kenntnisse
        46 kette kirchen klassen klassische kleider kleinere kloster kochen kommenden
        46 komplexität konflikte konkret konkurrenz kontakte konzeption krankheiten kriege
        46 kriegen krieger krieges kritischen kugel kulturelle kurs kurzem köpfe körperlichen
        46 küssen küste lachend laune lebenden lebten leeren lehren leiche leichten leidenschaft
        46 letztere letztes liefen linien lokalen lustig längere madame mantel marke materie
        46 maßnahme mehrheit mehrmals meldete mengen merken messen messung mischung mitarbeitern
        46 mitteln mitunter moral mord motiv motive motor muskeln mußten möchtest möge mörder
        46 müßte nachfrage nachher nachweis nahrung namentlich nation nationale nebel
        46 nebeneinander nerven neuem niemanden nimm norm normale nunmehr oma orte panik papst
        46 parameter passen personal pfarrer pflichten politiker preise presse presste prinz
        46 prinzessin problemen projekte prozeß präsident psychologie quasi quer
        46 rahmenbedingungen rang reagiert rechtliche rechtlichen redete reduziert reflexion
        46 regionen reiche relevanten relevanz religiöse respekt rieb ring rock rosa rose
        46 russischen räume rücksicht saal sagst sagten sammeln sank schade schatz schein
        46 schicht schickte schiffe schlacht schlafzimmer schlechten schlechter schluck
        46 schluckte schmalen schneiden schneider schnellen schoss schoß schrecklich schrei
        46 schreien schriftsteller schuldig schwestern schönes sehnsucht senkte sessel sichern
        46 sicherung sieg sieh singen sinken soeben sofa sollst sonntag sonstige sonstigen
        46 soviel sozial soziologie spanien speziellen spiele spieler späten spätestens
        46 staatliche stammen stammt station stattfinden staub steine stellten stern sterne
        46 steuerung stiegen stillen stoffe stress stumm städten stärken stöhnte störung stücke
        46 stürzte subjekt substanz symbol syndrom systemen söhne tal tanzen tasse tatsachen
        46 tauchte teilnahme teller tempel tendenz termin theoretische theoretischen tieren toll
        46 tote traditionellen trafen training trauer trennen tropfen trugen truppen träumen tue
        46 typisch typische tätigkeiten türen umgeben umgehen umstand unbekannten unfall
        46 unglaublich unglück unrecht unsicher unsicherheit untereinander unterhalb
        46 unterhaltung unterlagen unternehmer ursprung ursprünglichen variante verarbeitung
        46 verband verbergen verbessern verbinden verboten verbrechen verbreitet verbreitung
        46 verbundenen verdienen vereinigten verfügt vergleichen verhandlungen verheiratet
        46 verhindert verkauf verlegen verletzung verliebt verliert vermag vermitteln verordnung
        46 verpflichtung verschieden versetzt version versprochen versteckt verständlich
        46 verursacht verwandten verzichten verzweiflung veröffentlicht vielfalt viertel vierten
        46 vogel volle voran vorbereitung vorgaben vorgang vorgesehen vorgänge vorhaben vorhin
        46 vorliegt vorsicht vorwiegend vorwärts völker wachsen wachstum wagte wechseln weib
        46 weiblichen weisheit welch welle weltkrieg weltweit wendet werdet west westlichen
        46 wettbewerb wich wiener wilden wille william wirft wirksam wirksamkeit wischte wissens
        46 wissenschaftler wochenende wolken wonach wovon wunderbar wände wörter zeilen
        46 zeitungen zielen zucker zueinander zufolge zugunsten zugänglich zuhause
        46 zusammenfassung zuschauer zuständig zuweilen zweier zweifellos zweites zählt zögerte
        46 züge ähnlichen ähnliches älter ändert ärger äußere öffnet öfter ökonomischen öl üben
        46 überleben überprüfen übersicht überzeugen üblich
        45 abenteuer abermals abgelehnt ablehnung abschließend absoluten abweichungen achse
        45 achtung afrika ahnen akademie akt akten aktien aktiven aktuell akzeptanz akzeptieren
        45 akzeptiert altes analog analysiert anbieten anbieter anerkannt angebote angebracht
        45 angelegenheiten angerufen angewendet angezeigt anhänger anlehnung anliegen annahmen
        45 anrufen ansichten anstrengung anteile antike antwortet anwalt anweisungen anwendungen
        45 anzeige anzuwenden arbeitsplatz architektur archiv argumentation argumente armut au
        45 aufgeben aufgefallen aufgegeben aufgehoben aufgestellt aufhören aufrecht aufregung
        45 aufstieg aufzunehmen augenblicke augenblicklich augenbrauen ausdrücken ausgedrückt
        45 ausgehend ausgelöst ausgerichtet auskunft ausnahmen ausrichtung aussieht autonomie
        45 autorität außerordentlich bach bahnhof ball basiert beachtung beantwortet becher
        45 bedeckt beenden befehle befragung befunde begeisterung begleiter begleitung begründen
        45 behauptete behauptung beherrschen behörde beinhaltet belegen bemerkungen bemühen
        45 bemühte bemühungen berechnen berechtigt bereitet bereitschaft berufen beruhigt
        45 berühmten beschäftigte besetzt besitzer besonderheiten besseres bestellt bestimmtes
        45 bestätigung betreffen betrug bewahren bewegten bewerten bewertet bewirken bewußtsein
        45 bildeten bildschirm bischof biss blaue blind bloße brannte braun bricht bringe
        45 brüllte brüste bundesregierung but butter büchern bürgermeister café chaos
        45 christliche city code damaligen danken darstellungen dasein datei datum daumen
        45 debatte deines demokratischen denk denkens denkst derer dergleichen derjenige
        45 derselbe design detail detaillierte deuten deutet deutliche deutung diagnostik dichte
        45 diente direktor diskurs diskussionen dokument dokumentation dokumente don doppelt
        45 dreimal drinnen dritter drohte durcheinander durchführen dutzend dynamik dürften
        45 echten eh ehemalige ehemann eier eigen eigentum eignen eilig eingeladen eingerichtet
        45 eingeschränkt einigermaßen einladung einsamkeit einwohner einzelfall einziger elb
        45 elementen elend emotionale empfehlen empfiehlt empfohlen empfunden empor endet enger
        45 englische entdeckung entkommen entscheidenden entscheidet entschied entschuldigen
        45 entsetzt erbe erfassung erfolge erfolgreiche erfährt ergebnissen erhebliche erhebung
        45 erhöhte erklärungen erkundigte erlaubnis erlebnis erledigen erleichterung ernsthaft
        45 erregt errichtet erscheinungen erstaunlich erstellt erstellung erwachsene erwartung
        45 erweisen erweist erwiesen erwähnte erzielt erzählungen euren eurer europas ewigen
        45 exakt externe externen fach fahrzeug fakten fangen fasste fehlende feiern feiner
        45 festgehalten festhalten fett fieber finanzielle finanziellen finanzierung find
        45 flammen fordern fortschritt fragend franzosen freue freundinnen freut frist fröhlich
        45 frühe funktionieren furchtbar fähig förmlich fülle füllen fünfzehn fürchte fürchten
        45 fürchtete fürs fürst gas gebet gebiete gebieten gebrochen gedicht gedichte geeignete
        45 geeigneten gefasst gefordert gefördert gefühlen gefühlt gefüllt gegebenenfalls
        45 gegenwärtig gegenwärtigen gegessen gehalt gehandelt geklärt gelaufen geleistet
        45 geltend geltung gelände gemüse genannte genehmigung generationen genoss geprüft
        45 geregelt geriet geringste gerufen geräte geräusche geschenkt geschlafen
        45 gesellschafter gesetzgeber gesetzliche gesichert gesichtsausdruck gesunden getreten
        45 getrieben getrunken gewachsen gewartet gewebe gewinnt gewissermaßen gewährt
        45 gewöhnlichen gewöhnt gezielt glatt glaub glaubens gleichermaßen gleichgültig gleiten
        45 glitt gläubiger grade grafen grau grob großbritannien großem großteil grundlegende
        45 grundsätze gräfin größen gründlich haftung harte hass haufen hauptstadt haushalt
        45 haustür heben heil heimlich helden hellen heller herangezogen herzlich heutzutage hey
        45 hingen hm hohes holt hrsg hypothese häufigsten höhepunkt hörer hörten hübsch hüften
        45 ideal ideale identifizieren identifiziert identisch ihrerseits indessen index indien
        45 individuell informieren inhaltlich inmitten inseln integriert intelligenz intensität
        45 interessante interessieren interessierte interne internen interpretiert investitionen
        45 inwieweit irgendein irgendeine irgendeiner irgendwas italienischen jagd jahrzehnten
        45 japan jeans jeweilige jährlich jüdische jünger kalte kammer kannten karriere
        45 katholischen kissen klage kleineren klinische klären knoten knurrte koch koffer
        45 komisch komplexe komplexen komponente konsequenz kontrollieren konzentriert kreise
        45 kreisen kriterium kräften kräftig kulturen kurve käme könige könntest kühl kündigung
        45 lacht langfristig lasst laufenden laute lauten laß lebendig lebensmittel leber lege
        45 legten leiten lernte letztendlich liest literarischen locken locker lokal lokale
        45 lukas lärm löst lüge lügen magie major manager mancher manches materialien
        45 materiellen mathematik matt mauern maximal maßgeblich media medikamente medium
        45 medizinische medizinischen mehrerer melden merkmal merkwürdig metall milliarden
        45 mission mitgliedern mitgliedstaaten mitleid mittag mittelalter mittlere momente
        45 moralische moralischen mächtigen männlichen märchen mühsam münster nachgewiesen
        45 nachweisen nachzudenken nackt national nationen neigung nen netzwerk niedrigen
        45 niemandem niveau null nutzer näherte oberhalb obersten offizier one option ordentlich
        45 organe organisiert organismus orientieren orientiert original orten ost parkplatz
        45 parlament party pass patientin periode pfad phantasie philosophischen plus polizisten
        45 posten press preußen prinzipiell probe problematik programme psychische psychischen
        45 public punkten rache rande rauch reagierte real realen realisiert reduktion
        45 reduzieren reiches reichlich reichtum reihen reihenfolge reiter relevant resultat
        45 rezeption rhythmus richtlinie richtungen riesige roch rollte rufe runden runter
        45 russland räumen samt sauber schaffte schaltete scheitern scheiße schema schenken
        45 schenkte schichten schild schlange schlicht schnelle schock schrank schrecken
        45 schwangerschaft schwarzer schweizer schweiß schwerpunkt schwäche schwächen schädel
        45 schätzen schöpfung schülerinnen schülern seelen seitens seltener seltsame shirt
        45 sitzung sklaven sohnes sorgt spielten spitzen spontan spätere stabilität stahl
        45 standard standards standpunkt starker steigerung steuer stich stiftung stoßen
        45 strahlen strategische strategischen streben streichelte streifen stören substanzen
        45 suchten super systematisch sünde tafel tatsächlichen techniken technologie teilte
        45 testament teuer texten theoretisch todes transformation transport treu treue tu tuch
        45 turm typischen täglichen umfassende umgesetzt umher ums unabhängigkeit unangenehm
        45 unbekannt unbekannte ungeduldig ungewöhnlich unmittelbaren unruhe unruhig
        45 unterbrochen untersuchten unwillkürlich variable varianten verbindet verborgen verbot
        45 verbracht verein vereinbarung vereinigung verfahrens verfasser verfügbar vergeblich
        45 verglichen verhaltens verhaltensweisen verhält verhältnissen verknüpft verlangte
        45 verlaufen verletzungen verließen verläuft vermieden vermittlung vermochte vermuten
        45 vermutet vermutung verschaffen verschlossen verschwindet versetzte versicherte
        45 versprach verstecken verstorbenen versuchten verteidigung verträge verwandelt
        45 verweist verwendeten verwiesen verwundert verzichtet verzog veränderte
        45 veröffentlichung vierzig villa vision vollständige vorausgesetzt vorbehalten vorbild
        45 vorgehensweise vorhandene vorliegende vornehmen vorschrift vortrag vorwurf vorüber
        45 vögel wachen wahrnehmen wandern ware warmen warteten waschen weibliche weich
        45 weihnachten weinte weitem welten wende wenngleich werken wichtiges wiederholen
        45 wiedersehen wiesen wilde willkommen wirkliche wirklichen wissenschaften wofür wohnt
        45 wohnte woran worin world wortes wuchs wunde wunden wurzeln wächst wänden wär wüste
        45 zeichnen zeile zeitlich zeitliche zeitlichen zentimeter zerstörung zettel zeug
        45 zigarette zittern zitterte zugeben zugeordnet zulässig zuordnung zurecht zurückkehren
        45 zurückzuführen zusammensetzung zustände zuständigen zusätzlichen zählte zärtlich
        45 äußerungen öffnung ökonomische überaus übereinstimmung übergeben überlegt übernahm
        45 übernahme übernimmt überprüft überprüfung überraschend übers übersehen übersetzt
        45 überwinden übungen
        44 abbildungen abgeleitet absichten abwesenheit achseln ahnte aktionen allenfalls
        44 allerlei allgemeiner allgemeines alters amerikaner analysieren andre aneinander
        44 angeht angeordnet angepasst angestellten angetan angewandt angezogen anruf ansah
        44 anschein anstelle anstieg anti antiken anweisung anwenden anwesenden anzeichen
        44 anzeigen anzug arsch aufbauen aufforderung auffällig aufgeführt aufgelöst aufhalten
        44 aufnahmen aufsatz aufstehen auftauchen auftraggeber aufweist aufwendungen ausdehnung
        44 auseinandersetzungen ausgestaltung ausgestattet ausgewählt ausgezeichnet ausgleich
        44 ausländischen ausmachen ausstellung auszugehen ausübung baron bart beachtet beamte
        44 bearbeiten bearbeitet becken bedacht bedeutende bedienen bedient bedroht bedrohung
        44 beendigung befreiung befriedigung befund begab begangen begeben begriffs begrüßte
        44 beherrscht behinderung behutsam bekamen bekanntlich bekomme belastungen benannt
        44 benutzer beobachter beobachteten bequem berater bereiten berufliche berufung beruhen
        44 berühmte beschluss beschränken besorgen besprechen besprochen bestandteile besuchte
        44 beten betrachteten betragen betreiben betreuung betriebe betrieblichen betroffene
        44 beute beweise bewiesen bewußt bewältigen bezeichnete bibliografische bilanz binden
        44 bisweilen bitter blickt blinzelte blitz block bloßen boten branche brand braunen
        44 braut breitete brille britischen bruch bruders brummte brunnen bundes bunten
        44 cambridge center charakterisiert chemische chemischen chinesischen christentum club
        44 controlling dachten daheim dan darfst dargestellten darzustellen dauernd deckung
        44 demgegenüber denjenigen depression derjenigen deutsches dichten dichtung diejenige
        44 differenzen digitale digitalen diskutieren disziplin doppelte drachen dresden drogen
        44 dunkeln dunkler durchmesser durchschnitt durchzuführen durften dusche dünne dünnen
        44 ebenda effizienz ehefrau ehren eigentümer eignet eile einbezogen einflüsse
        44 eingetreten eingriff einhaltung einig einklang einnahmen einnehmen einsam
        44 einschränkung einschränkungen einstellen einzeln elektrische elektrischen
        44 elektronischen emotionalen empfang empfehlungen empfindungen empfänger empirisch
        44 endete entfalten entfernte entlassen entnehmen entschuldigung entsetzen entspannt
        44 entsprach entsprechender enttäuschung entziehen epoche erben erblickte erden
        44 ereignissen erfolgreichen erforderliche erfreut erfüllte ergreifen ergriffen ergänzen
        44 ergänzung erhaltung erheblichen erhebt erhielten erhöhten erlebnisse erlebte
        44 erleichtern ermordet ersatz ersichtlich erteilt erwachte erweitern erwerb erwerben
        44 erwies erwischt erworben erwähnen etliche ewige experiment extra faden fahre falten
        44 feder fehlenden ferdinand fernseher festlegung festzuhalten feucht filme findest
        44 finsternis firmen fische fleck flecken fliehen flug flughafen flugzeug flächen
        44 folgender folgendermaßen formulieren forscher forschungen fortsetzung fragestellung
        44 fragestellungen frankfurter freitag freizeit fremder frischen front früchte frühere
        44 frühjahr frühling fuchs fängt führungskräfte füllte ganzer garantiert gattung gebot
        44 gebrauchen gedrückt gefährten geheimen geheimnisse geholt gehst geister geistlichen
        44 gelb gelben gelegenen geleitet geliebte geltenden gelächter gemeldet gemälde genügen
        44 geplanten geredet gerichte geringsten gerissen gesammelt gesamtheit gesang
        44 geschwister gesessen gesetzen gestattet gestört gestützt gewaltigen gewann gewollt
        44 gewähren gewährleisten gewährleistet gewünscht gipfel glanz gleichfalls glieder
        44 global globalen gläser goldene graue griechen grossen grundlegend grundlegenden
        44 grundstück größerer gutem göttliche günstig gürtel halbes hamburger hannover hattest
        44 hauptmann hauptsache heer heilung held helle herausfinden herauszufinden herrscher
        44 herstellen hersteller herzustellen herüber heutige hierauf hierdurch hiermit high
        44 hilflos himmels hinreichend hinteren hintern hinweisen hochschule hoffnungen horst
        44 hotels human händler häufigkeit häusern höflich höherer identifikation imstande
        44 indirekt infektion inhaltliche initiative innovation institution irgendeinem irrtum
        44 islam jahrhunderte jahrzehnte jedermann jegliche journalisten jüngere kameraden kanal
        44 katastrophe kaufmann kehrt keines keinesfalls kennenlernen kino klagen klarheit
        44 klicken klienten klima klingelte klingen klinischen klug knaben knien kniete
        44 kognitive kollege kommissar komplex konfrontiert konsequent konstant konsumenten
        44 kontrolliert konzentrierte kopfschmerzen korrekt kostet kranke krone kräftigen kuchen
        44 kummer kämpfte käufer königlichen körperlich künftig lachten ladung lampe landen
        44 landete landwirtschaft langem langes langsamer lauschte lebe lebensjahr lebewesen
        44 lehrerin leistungsfähigkeit leitet lektüre lernt letzteren leuchten lichter liebevoll
        44 lieder lieferanten liege liegende ließe literarische logisch lohn lohnt lunge lächelt
        44 lächerlich längeren majestät maler manfred mannschaft markiert maske massen
        44 materielle matrix maßstab mechanismen mehrzahl meilen meinungen menschlicher merkt
        44 metern militärischen minder minister mist mister mitgebracht mitgenommen mithin
        44 mitnehmen mittagessen mitteilung mitternacht mode modells montag mythos mächtig
        44 männliche mütter nachfolgenden nachfolger nachkommen nachteil nachteile nackten nahen
        44 netzwerke neugier neuzeit nich nickt niedrig niedriger nirgends nutzt nächstes nächte
        44 nützlich obere oberkörper objektiv objektive objektiven ofen offenheit offiziell
        44 operationen opfern optimale optionen palast papiere passierte passte peinlich pfeffer
        44 pfeil pflegen pfund philosophen philosophische physik phänomene pistole planen
        44 plattform praktiken preußischen prinzen problematisch problems produkten produziert
        44 profil prognose propheten protokoll provinz prozessen prozesses präsentiert präsenz
        44 präsidenten publikation pädagogik pädagogischen qualitative rad radio rate rauchen
        44 raumes reale realisierung rechtfertigen rechtlich redet reform reichweite reifen
        44 reiner reiten reiz relation relative religionen rennen research restlichen rettung
        44 review richtlinien ritt rucksack ruhiger runzelte rutschte rätsel römer römische
        44 rückte rückwärts rühren rührte sachverhalt samstag sang sauer sauerstoff schaffung
        44 schale scham scharfen schaue schauspieler schauten scheibe scheiben schieben schief
        44 schießen schlechtes schlich schlugen schluß schmale schnappte schreck schreibe
        44 schriftlich schulden schuldner schuss schwachen schwang schweden schwelle schwierigen
        44 schwieriger schwierigkeit schwimmen schäden schätze schönsten segen seht serie server
        44 setze sexualität sexuelle sichere sicheren sichtlich sichtweise signal signifikant
        44 silber sinkt sitze sodann soldat sorgte sowjetunion soziales spalte spanischen
        44 spannungen speisen spektrum sprachlichen sprecher sprich springen sprung spüre
        44 stadium stall stamm standort starr start starten statistik stattfindet stehende
        44 steigern stirbt strahlte street strenge studieren studierenden studies ständigen
        44 stöhnen stößt stürzen stützen stützte subjektive subjektiven systematische süß süße
        44 tagebuch tanz tatsächliche tausende taxi teams technisch technologien teilchen teilt
        44 temperaturen tempo terrasse tests textes thematisiert time tipp tische toilette top
        44 tour touristen traditionelle treibt trost tugend tust töchter türe türkei umfassen
        44 umfassenden umsatz umsonst ungarn ungläubig universitäten universum unmittelbare
        44 unsinn unterliegen unterliegt unternehmung unterstellt ursprüngliche verabschiedete
        44 verbessert verbrachte verbundene verdanken verdeutlicht vereinbart verfolgte
        44 verfolgung vergangen vergaß vergeben vergehen vergleichbar vergleichsweise
        44 verknüpfung verkäufer verkündete verluste vermehrt vermeidung vermutete
        44 verpflichtungen verriet versagen versammlung versicherung versorgt verstehst
        44 verteidigen verteilen vertraute verurteilt verweisen verwendete verzeichnet verzeihen
        44 verzicht veränderten via video vierte vitamin vorerst vorgesetzten vorlage
        44 vornehmlich vornherein vorschläge vorstand vorwort väter wache wahnsinn wanderte
        44 warme washington wassers web wechselte wecken weiche weiss weitaus weiterbildung
        44 weiterentwicklung weißer wenigsten werkes werkzeug which wichtigkeit wiederholung
        44 wiese winzigen wirkten wirt wirtschaftlich wissenschaftlich wissenschaftlicher witz
        44 wolke wolltest wunderte wählte wüsste zahlung zauber zeichnet zeigefinger zeitalter
        44 zelt zentral zerstören zeugnis ziehe zinsen zischte zitat zone zufriedenheit
        44 zugelassen zukommen zukünftige zukünftigen zulassen zunahme zunehmende zurückgekehrt
        44 zusammengefasst zwangsläufig zwingen zwingend zähnen zögern zügen ägypten äh
        44 ähnlicher ähnlichkeit älteste ältesten änderte ängste ängstlich äußern ökonomie
        44 österreichischen überdies überwachung übliche üblicherweise
        43 abbau abgeben abgebildet abgegeben abgenommen abgerufen abhängt ableiten ableitung
        43 abnahme abnehmen abrufbar abrupt abschnitte abseits absichtlich abstimmung
        43 abteilungen abwechselnd abwehr abweichung adel adler agent agenten aha akte akteuren
        43 aktiviert aktivierung akute akuten alltäglichen altar anführer angeben angedeutet
        43 angeführt angegebenen angegriffen angehörige angemessene angespannt angestellt
        43 anlegen anmerkung anmerkungen annähernd annäherung anpassen anschauen anschauung
        43 anspannung ansprechen anstalten anstrengungen antlitz anwesend anziehen app apparat
        43 arabischen arbeite arbeiteten arbeitslosigkeit arbeitsmarkt arbeitszeit asche
        43 aspekten atmung auffallend aufgebracht aufgefordert aufgehört aufgetaucht
        43 aufgewachsen aufgezeigt aufhebung aufkommen aufpassen aufsicht aufstand aufstellung
        43 aufzeichnungen aufzubauen ausbau ausblick ausbruch ausführen ausgebildet ausgeht
        43 ausgenommen ausgeprägt ausgewählte ausländer ausländische auslösen ausnahmsweise
        43 ausprägung ausreichende ausschluss ausstattung ausweg ausüben autorin autors aß
        43 backen badezimmer bahnen bakterien balkon bande baut bauten bedeutend bedeutsam
        43 bedürfen bedürfnissen beeindruckt beeinflussung beeinträchtigt befassen befestigt
        43 befunden befürchten begegnete begleitete begraben begrüßt behielt beigetragen
        43 beispielen belastet beleidigt beliebig beliebt bemerkbar bemerkenswert benehmen
        43 benutzte benutzung benötigte beraten berechnungen bereitete berichterstattung
        43 beruhigte besagt beschaffenheit beschrieb beschriebene beschränkung beseitigen
        43 beseitigt beseitigung besonderheit besprechung bestellen bestellung bestens bester
        43 bestraft beständig betonen betonte betonung betrachtungen betreffende betriebliche
        43 beurteilt bevorzugt bewahrt bewunderung bewährt bewältigung bezeichneten bildes
        43 binnen bisherige bittet bißchen blass bleib blickten blonde blättern blüten bog book
        43 brauchten braune breiter brennen briefen bring bucht bundesministerium bunte bursche
        43 burschen bündel captain chemie chronik chronische chronischen couch dankbarkeit darm
        43 data dateien datenbank dauerhaft deck deckel definierten definitionen definitiv
        43 demokratische demzufolge derartigen deutschsprachigen diabetes diefe diesbezüglich
        43 dietrich differenziert diverse dokumentiert drama dreck droht drängen
        43 durchschnittlich durchschnittliche durchsetzen durchsetzung durst dynamische dämonen
        43 dünn dürfe echter ecken edition eifer eifersucht eifrig einbeziehung einblick
        43 eindeutige eindringen eingenommen eingeschlafen eingetragen eingreifen einheimischen
        43 einheitliche einheitlichen einher einkaufen einordnung einteilung einzugehen
        43 einzusetzen elektronen elektronische emotional empfehlung empfindung empfing energien
        43 energisch engeren engländer entfernten entgehen enthaltenen enthielt entnommen
        43 entschluss entstandenen erfindung erfordern erforschung erfunden erlangt erlassen
        43 erlaubte ermittlungen errichtung erschaffen erschrak erschwert erschöpfung erstaunen
        43 erstreckt ertönte erwachsen erwarteten erweiterte erwidert erzeugung erzähle erzähler
        43 eröffnen eröffnung etabliert eurem european europäischer evaluation evangelischen
        43 evolution exemplarisch fahrrad fahrzeuge fakultät fantasie fasern fasst fassungslos
        43 fasziniert fazit feedback feier fell fenstern fernen fesseln festlegen festung
        43 feuchten first flach flachen flamme flaschen flexibilität fließen fließt flogen
        43 flotte fluch flüchtlinge folgend formal formale formalen format fortan fortschritte
        43 franken französisch frequenz freundes freundlichen friedhof friedlich frühzeitig
        43 fußball fördert fügt fühlten führe führenden fünften gebilde gebäudes geduldig
        43 gefährdet gefährliche gefährlichen gegebenheiten gegeneinander geheiratet gehofft
        43 gehorsam geiste geistig gekannt gekleidet gelandet gelangte gelbe gelehrten geliefert
        43 gemein gemeinsames gemerkt gemütlich genauen genuss gepackt gepäck geraden
        43 gerechtfertigt geringere geringeren geschenke geschlossene geschossen geschäftsführer
        43 geschätzt gesellschaftlicher gesetzgebung gesetzlich gesorgt gespeichert gesprächen
        43 gestand gesteckt gestiegen gestohlen gestoßen gesunde geteilt gewaltige geweckt
        43 gewehr gewidmet gewinne gewissheit gewohnheit gewählten gewünschte gewünschten giebt
        43 gift ginge glaubten gleichheit gleichmäßig glied globale globalisierung
        43 glücklicherweise graben griechenland griechische grinsend grosse großartig
        43 grundsätzliche gruß größter gutachten gästen göttin gültigkeit hahn haken halber
        43 hammer handgelenk handschrift hang harmonie hasste hauch heftigen heftiger heilen
        43 helfer herausgeber herausgefunden herausgegeben herbei herrin herrlich herrschenden
        43 hervorgehoben hervorgerufen heut hexe hieraus hilfsmittel hinzufügen hirn historiker
        43 hochschulen hole house humor hunderte hypothesen hältst hörst hübsche hübschen hüfte
        43 ideologie ignorieren illusion image implementierung impuls impulse indianer
        43 indikatoren individueller individuums ineinander infrage infrastruktur inhaber
        43 inhaltlichen inklusive innerer innovationen instanz institute instituts integrieren
        43 intellektuellen intensive intensiver internationaler interpretieren intervention
        43 inwiefern irre irritiert isoliert jagen jahrelang jetzigen jo junges jungfrau
        43 juristische juristischen just jährigen jüngsten kaisers kamin kandidaten kapelle
        43 kapitalismus kapitels kartoffeln kasten katholische katzen kaufte kellner kennzahlen
        43 kennzeichen kerzen ketten keuchte kirchlichen kiste klappte klarer kleinste kleinsten
        43 kletterte klinge klinisch klopfen klärung knabe kognitiven kohle kollegin kollektiven
        43 kombiniert kommando kommunizieren komplikationen konferenz konsum kontinuierlich
        43 konto kontrast koordination korb korrektur kreativität krebs kreislauf kritisiert
        43 kroch kugeln kurzes kurzfristig kämpfe käse köpfen kühle kühlen kühlschrank kümmert
        43 kümmerte künftigen kürzlich labor langfristige langweilig lasten lateinischen lautete
        43 lebendigen lee lehnt leichen leichtes leidet leiser leises lenken lenkte lernenden
        43 lese letzteres leuchtete lichte liebes litt lob logische lungen löschen lücke magst
        43 mahlzeit malen mangelnde mangels manne marken maul maus maximale mechanische
        43 mechanismus mehl meiste meldung melodie menschenrechte merke messungen mieter
        43 migration militär militärische mischte misstrauisch mitbekommen mitgeteilt mitteilen
        43 mitwirkung mitzuteilen modern moderner modus momentan munde mußt mächtige mädchens
        43 märkte möbel möglicher müdigkeit müsst nachbarschaft nachdruck nacheinander
        43 nachfolgend nachgedacht nachhaltig nachmittags nachträglich nannten nass
        43 nationalbibliothek nationalsozialismus nebenbei nebenwirkungen nebst neigte neuere
        43 neueren neuesten niederlage niedrige nirgendwo nix nochmal nord notizen nu nutzte
        43 nähern nördlich nötigen oberschenkel oberst oberste obst offenbarung offener
        43 offiziellen offiziere ohnmacht opa oper operative operativen opladen opposition
        43 optimal optimierung orden ordnen organ organisieren packen paradies parallelen
        43 pariser passende passenden performance persönlicher pferden pflanze pflegte physische
        43 physischen platte plätze po poesie polizist polnischen positiver potential potenzial
        43 predigt primäre privat probanden produzieren profitieren projekten präsentation
        43 präsentieren psychologische psychologischen psychotherapie publikationen puls
        43 pädagogische pünktlich rasen raten rates rauschen realisieren rechtfertigung
        43 regelmäßige regelmäßigen regelrecht regierungen regionale regionalen register reißen
        43 reißt rekonstruktion relevante ren renaissance rente repräsentation repräsentiert
        43 restaurants reste resultate resultiert richtiger riefen riß roboter romane romans
        43 rosen ruck ruhen ruhigen ruhm rum russen russische räumliche räusperte rückzug
        43 sachlich sack salon samen satt sattel scharfe scheidung schenkel scherz schickt
        43 schiebt schiffes schlagartig schlage schleier schlimmste schlimmsten schlossen
        43 schläft schmeckt schmerzhaft schmuck schokolade schreckliche schrecklichen schreiber
        43 schreie schreit schriftliche schräg schwache schwanger schwarzes schwebte schwierige
        43 schönste schüssel schüttelt seil seinerseits seins seither seitlich seltsamen sender
        43 sendung senkrecht seufzer sexuellen sicherer signale sinnlos skala skeptisch sog
        43 sonderlich sowjetischen sozialismus sozialistischen spalt spalten sparen spazieren
        43 spaziergang speichern spezifisch sphäre spiegelt sprachliche spreche springt spürt
        43 stab stammte starre starren starrten statistischen stattgefunden staunen steif
        43 steinen stell stellenwert stellungnahme stetig stichwort stiefel stoß strahlung
        43 strecken streifte streiten strengen strukturelle strömung stube studiert studierte
        43 stundenlang städtischen ständige stärkere stärksten stärkung summen suppe symbole
        43 systematischen szenen sätzen säulen südlich tabellen talent taschen taucht teilnehmen
        43 tendenzen teppich their thematik theologische theologischen therapeuten thron tipps
        43 tja tolle tonfall topf traditionen trage transparenz trauen traute trend tumoren
        43 tunnel typus töne umarmte umbringen umfangreiche umgebracht umschlag umwandlung
        43 umzugehen unabhängige unabhängigen unauffällig unbewusst unendliche unerwartet
        43 ungeachtet ungeheuer unglücklich unheimlich uniform unklar unsern unterdrücken untere
        43 untergang untergebracht unternommen unterrichtet unterworfen unvermittelt
        43 unverzüglich unverändert unwahrscheinlich unzählige urteile urteilen value
        43 verabschiedet veranstaltung veranstaltungen verantwortlichen verarbeiten verarbeitet
        43 verblüfft verbraucher verbreitete verdammte verderben verdeutlichen vereinbarungen
        43 verfügte vergleiche vergütung verhaftet verhandlung verhältnismäßig verleihen
        43 verletzen verlief verlässt vernachlässigt vernahm vernehmen vernichten vernichtet
        43 vernichtung vernünftig vers versagt versammelt verschieben verschiebung
        43 verschiedensten verschoben verschwanden verse versetzen versichert verspürte versteck
        43 verstärkte verstärkung vertrauten vertrieb verursachen verwandeln verwandt verwandte
        43 verweis verwertung verwirklichung verwirrung veröffentlichungen vielfältigen vierzehn
        43 vollem vollständigen vollzieht vollzogen volumen vorbereiten vorbereitungen vorderen
        43 vorfahren vorfeld vorgegebenen vorgeschlagen vorhang vorherigen vorigen vorkommt
        43 vorläufig vormittag vorschein vorwürfe vorzunehmen vorzustellen vorübergehend
        43 wachsenden wahlen wahnsinnig wahrhaftig wahrlich wahrzunehmen warfen warnung website
        43 weges wehren wehrte weiber weitergehen weißes wendung werdenden werkstatt werkzeuge
        43 wertvolle wesens wesentlicher wette widersprechen widmen wiedergabe wieviel willens
        43 windows wisst witwe wohnungen wortlaut wortlos worum worüber wunderbare wundern
        43 wunderschön wurzel wächter wählt wälder wärst wäsche wünscht zaun zeichnung zeige
        43 zeitschriften zentraler zerrte zeuge zielgruppe zielsetzung zielt zivilisation zornig
        43 zugehörigkeit zukommt zunehmenden zunehmender zuneigung zurückgezogen zurückzukehren
        43 zusammenfassend zusammenhängen zusatz zuständigkeit zutaten zweifeln zwischenzeit
        43 zögernd älterer ärgerlich ärmel ästhetik ästhetische ästhetischen äußerlich äußert
        43 äußerte äußerung öffentlicher überein überflüssig überlebt überlegung überlieferung
        43 überschreiten überschritten übersetzungen überwindung überwunden überzeugungen
        42 abfall abgabe abgelegt abgeordneten abgrund abhandlung abholen abkommen abreise
        42 abschluß abständen abwarten abzug achtete achtzehn adern adressaten affäre after
        42 agentur agieren akademischen aktivieren akzent allesamt allgemeinheit alsbald
        42 alternativ amsterdam amüsiert analogie analysis andernfalls anfing angehört
        42 angeklagten angelangt angemessenen angenehme angeregt angeschlossen angesetzt
        42 angesicht angestellte angreifer angriffe ankam anker anklage ankommen ankommt anlaß
        42 anleger anleitung anlässlich annimmt anregung anregungen ansatzes anschlag anstalt
        42 anstellen anstrengend ansätzen anthropologie antrieb anwendbar anwendungsbereich
        42 anzubieten anzupassen apfel appetit arbeits arbeitszimmer architekten argumentiert
        42 armer arztes asien ast atemzug attraktiv aufbruch aufführung aufgeführten
        42 aufgegriffen aufgerufen aufrichtig aufruf aufstellen aufteilung auftretenden aufträge
        42 aufzug aufzugeben ausdrücke ausfallen ausflug ausführliche ausgegeben ausgelegt
        42 ausgeliefert ausgesucht ausgewählten ausgeübt aushalten auslöser ausmacht
        42 ausprägungen ausrichten ausrüstung ausschau ausschließen ausschnitt aussprechen
        42 australien auswirken auszuführen auszug auszuschließen axel babys balance balken
        42 basieren baute bayerischen beabsichtigt beantwortung beauftragt bedauern bedeckte
        42 bedeutenden bedeutungen bedingte beeinflußt beeinträchtigung beendete befasst
        42 befindlichen befragt befriedigen befriedigt befördert begehren begreift begrenzte
        42 begrenzten begrenzung begründete begrüßen begrüßung behandelten beifall beinhalten
        42 bekannter bekanntschaft belege beleuchtet beleuchtung beliebigen belohnung
        42 benachbarten benennen benommen benötigten bereitstellung beruhigend berühmt besatzung
        42 besaßen beschaffen beschaffung bescheiden beschreibungen beschränkte beschützen
        42 besessen besetzung besonderem besserung bestellte bestes besuche beteiligen betraf
        42 betraten betreffend betrunken betten beutel beweist bewerber bewusstseins
        42 bezeichnungen bezog bezüge bielefeld bilde billig bindungen biographie biologische
        42 biologischen blase bleibst blitzschnell blonden blume bluse blutdruck blöd blüte
        42 boote boss botschaften box brachen branchen brauch brav brennenden brennt britische
        42 brüdern bundestag busch butler bände börse böses bürgerliche bürgern caroline change
        42 charakteristisch charakteristische chinesische chor christ coaching college community
        42 cool copyright damalige dampf dargelegt daseins datenbanken deutlichen development
        42 diagramm dicker dienstag dienstleistung dienten digital direkter dissertation
        42 disziplinen diversen dom donnerstag doppelten dortigen dosis drittens drohung drum
        42 drängt drängten dumme durchgeführten durchgesetzt durchlaufen durchschnittlichen
        42 durchzusetzen dynamischen dämmerung dämon dänemark dörfer echo edlen effektiv ego
        42 ehegatten ehemals ehesten eifersüchtig eigenem eigens eigenständige eimer einbindung
        42 eindringlich eindrücke einfaches einfallen eingangs eingebunden eingehend eingeleitet
        42 eingeschlossen eingesetzten eingriffe einigung einkünfte einnahme einsamen
        42 einschlafen einschlägigen einseitig einstieg eintrag eintragung einwand einwilligung
        42 einwirkung ellbogen empört enkel enorm entfaltet entfaltung entlassung entschuldige
        42 entspannen entspannung entstehenden entzogen entzündung erarbeitet erbracht erbrechen
        42 erbringen erfaßt ergaben ergehen ergänzte erhaltenen erhobenen erkannten erkenne
        42 erkenntnissen erklang erlernen erläutern erläuterung erläuterungen erlösung erregte
        42 erreichbar erreichung errichten erschossen erschüttert erstarrte erteilen erträge
        42 erwachen erwacht erwarte erwähnung erzähl erzählten eröffnete erörtert esel ethische
        42 ethischen evangelium experimente explosion fabrik fair faktisch fassade federn fee
        42 fehlten feldern fels ferien fertigkeiten festgelegten festschrift feuchte
        42 feuchtigkeit filmen filter finanziell fingerspitzen finster fit fixiert fliegt
        42 fluchte flut fluß flüchtig fonds formeln formulierte formulierungen forum fragebogen
        42 fraglich frankreichs freiwilligen fressen freuden freudig freundliche friedens frucht
        42 fundament funken funktionierte futter fußboden fäden fügen führungskraft fürsorge
        42 galerie galten gasse gassen gatten gattin geachtet geantwortet gebannt gebildeten
        42 gebirge gebäuden gedeckt gedreht gedruckt gedrängt geeigneter gefangene gefaßt
        42 gefeiert gefesselt gefolge gefäße gegebene gegenden gegenseitige gegenseitigen
        42 gegenständen gegenwärtige gegenüberliegenden geheime gehirns gehöre geistliche
        42 gekostet gekämpft gelacht geladen gelegenheiten gelehrt gelitten gemeinsamer
        42 gemeinsamkeiten gemeinschaften genauigkeit gender gene geneigt genervt genießt
        42 geordnet gepflegt geplante geprägten gereizt gerüchte gerührt gesamt geschlechter
        42 geschnitten geschoben geschrei geschweige geschäften geschöpf gesellschaftlich
        42 gesenkt gesichtern gesichtspunkt gesichtspunkten gesprächspartner gespürt gestatten
        42 gestehen gesteigert gestellten gesteuert gestrichen gestürzt getränke geträumt gewagt
        42 gewaltig gewand gewandt gewarnt gewerkschaften gewohnheiten gewonnenen gewordenen
        42 gewöhnen gewöhnliche gezeichnet gezielte gezählt geäußert geübt gitter gleichem
        42 gleiches gleicht gleichungen glich gliederung glänzenden gläubigen glückliche
        42 glücklichen gottesdienst governance grammatik grausam griffen grimm groben group
        42 großeltern großzügig grundgesetz grundrechte grundsätzen größeres größtenteils
        42 gymnasium gänge gärten göttern günstige günstigen gütern haft hakte hall handbewegung
        42 handels handtasche handtuch handwerk handwerker hasse hauchte haushalte health
        42 heftige heilig heirat helm herauf herd herde herrlichen herrschen hervorragend hessen
        42 hi hierarchie hierin hindern hindernis hindernisse hintereinander hinterkopf
        42 hinzuweisen historischer hockte hofe honig horn hosen hunden huschte husten härte
        42 häufige höchster höhen hülle idealen ignoriert ignorierte impliziert implizit
        42 indikation indirekte individualität industriellen infektionen infolgedessen
        42 informations inhalten inneres insgeheim instinktiv institutionelle institutionellen
        42 inszenierung intensiven intention interaktionen interventionen investition investoren
        42 irdischen irgendeinen irgendjemand irgendwelchen iris ironie island israels
        42 italienische items jagte jahrbuch jahrhunderten japanischen jedesmal jeglicher jude
        42 justiz jährige jüngling jüngste kabine kaiserlichen kante kants kapazität kapiteln
        42 kaputt kasse katalog kater kehren kennenzulernen kennzeichnung kerle kerze kicherte
        42 kindergarten klamotten klassifikation kluge knappen knecht kniff knopf kollektive
        42 kommentare kommunen komplette komplexer kompliziert konflikten konkurrenten konsens
        42 konservativen konstante konstanten konstellation konstruiert kontinuität konzert
        42 kopie korrelation korridor kostenlos kostete kragen kredit krisen kritiker kuh
        42 kultureller kupfer kurven kutsche königreich körperlicher künftige künste
        42 künstlerische künstlerischen künstlich künstliche künstlichen kürzer küsse lagern
        42 langfristigen laptop laufzeit lautes lautlos learning lebende lebendige lebhaft
        42 leckte leder legende legitimation lehrbuch leichtigkeit leinwand leisen leistet
        42 lernens leuchteten leugnen leutnant level lexikon liberalen liebhaber liebling
        42 lieferung lineare linearen link list liter literaturverzeichnis live logischen
        42 loslassen lud luxus längs löcher löffel löwen magier magische magischen mails malerei
        42 malte managements manuskript markieren marktes master materials mathematische
        42 mathematischen maßgabe mechanischen meditation meeres meldet menschliches merkmalen
        42 merkwürdige messe metapher metaphysik methodik methodische miete milde million
        42 ministerium mischen misstrauen mitarbeit mitgefühl mitgliedschaft mitmenschen mittags
        42 mitteilungen mittelalterlichen mittelalters mittelwert mittwoch mobile mobilität
        42 mochten model modellen monats monster moralisch mose motiviert motto mundwinkel
        42 musiker muskel muskulatur mutig mächte mängel märkten mönch mönche münzen mütze
        42 müßten nachbar nachfolgende nachhaltige nachhaltigkeit nachvollziehbar nackte nadel
        42 nassen nationaler nebenan nee neid neigen nenne nette neuerdings neuigkeiten neulich
        42 nicken nieren normaler normative normativen note noten notiz nächster nähere näherten
        42 nördlichen nötige nüchtern obigen objekten offenbart offizielle optimalen ordner
        42 organisatorische organisatorischen organischen organisierte organisierten orgasmus
        42 orientierte orientierten oskar other paare paket parallele partizipation
        42 partnerschaft passage pastor pater people perfekte permanent persönliches
        42 persönlichkeiten pfanne pfiff pflegt philosoph physikalische physikalischen platten
        42 plötzliche plötzlichen policy politisches pool portion positives power preisen prima
        42 primären privater proben probieren problemlos professionelle professionellen
        42 programms projekts prompt propaganda protagonisten protest präsent prävention präzise
        42 prüfungen psalm psyche psychiatrie psychisch psychoanalyse putzen qualifikation
        42 qualitativ qualitativen qualitäten quantitative raschen rasse raste rational ratlos
        42 rechner redaktion reduzierung reflektieren reflektiert reformation reformen regal
        42 regelt regime regte reicher reife reinigung reis reisenden reize relativen religiöser
        42 report resultierenden revision rhetorik richtigkeit riechen riecht riesen ringe
        42 ringen rings rippen ritual romantik roter rußland räumlichen rüber rückseite rückt
        42 rückweg sachverhalte saft salat sammelte sanfte sanften sarg satzes satzung schalter
        42 schande schauer schauspiel scheiden scheu schier schiffen schilderung schlang
        42 schlechthin schlucken schläge schlüpfte schmecken schmeckte schnaubte school schossen
        42 schranken schriftlichen schuf schuppen schwamm schwein schwingen schwung schwächer
        42 schädigung schäfer schöpfer schüchtern schützt sechzig seelischen sehnen sehnte
        42 seinerzeit sekretärin sektor selbstbestimmung selbstbewusstsein selbstmord
        42 selbstständig selbstverständnis selbständig seltenen seminar senat senden senken
        42 services seufzend show sichergestellt sicherzustellen sichtbaren sieger simulation
        42 sinnen sinnvolle sitten sitzungen smartphone solidarität sollt sonnenlicht sorgfalt
        42 sozialwissenschaften speicher spiegeln sprangen spruch staatlicher staats stabil
        42 stammelte stande stapel star starkes stationen stationären statistische steil sternen
        42 stichprobe stießen stift stockte stolperte story strafen strahl strauß streichen
        42 strukturellen student sturz stämme stände stärkeren stört störte stühle stürmte
        42 stützt subjektiv such symptomatik synthese sänger säule südlichen sünden süßen
        42 tageslicht tagsüber taille takt tapfer taste tastete tauchen technischer teig
        42 teilhabe tendenziell testen theke therapeut therapeutische therapeutischen thesen
        42 tiefsten tippte toleranz tore traditionell tragödie trainer tranken transfer trauma
        42 trends treppen tresen trieben trinkt trockenen truppe träumte trösten tumor tägliche
        42 tätigen täuschen täuschung türkischen umarmung umfangreichen umfassend umfasste
        42 umfaßt umgehend umsetzen umstritten umzusetzen unangenehme unbemerkt unberührt
        42 unendlichen unerträglich unfähig ungern ungleichheit uni unmittelbarer unnötig
        42 unschuld unschuldig unserm unsichtbar unsre unterbrechung unterdessen unterhielten
        42 unterkunft unterlassen unterlippe unternehmungen unterrichten unterschrift
        42 untersuchte unterteilt unzulässig unzähligen urheberrechtlich vage verabschieden
        42 verachtung verankert veranlasst verb verbarg verbesserte verbindlichkeiten
        42 verborgenen verbrannt verbrecher verbände verbündeten verdammten verdienst verdrehte
        42 verdrängt vereinbaren vereinbarten vereint vereinten vereinzelt verfallen verfasst
        42 verfolgten verfügbaren verfügbarkeit vergebens verging vergiss vergleichbare
        42 vergleicht verkündet verlegenheit verlegt verleiht verletzten verliehen verlängerung
        42 vermeintlich vermieter vermindert vermisst vermögens vernetzung verpasst verringert
        42 verschafft verschränkte versicherten versorgen verspreche verspricht versteckte
        42 verstummte verstärken versuchung versunken vertieft vertreiben vertretern vertretung
        42 vertritt verwandelte verwandtschaft verwirklichen verwirklicht verzeichnis verärgert
        42 veröffentlichen veröffentlichte vetter victoria vieh vielfältige viertelstunde
        42 virtuellen virus vollendet vollends vollendung vorab vorangegangenen vorfall
        42 vorgegeben vorgelegt vorgesehenen vorgestellten vorhandensein vorlesungen vorrang
        42 vorrangig vorzubereiten völkern wachsende wahrhaft wanderung warnen wechselwirkung
        42 weckte weinheim wendete werd wertschätzung westfalen widersprach widerspricht
        42 widerstehen wiedergegeben wiederherstellung wilder winzige wirbelsäule wirkenden
        42 wirksame wirtschaftlicher wirtschafts wisse wohlstand wohnten wucht wunderbaren
        42 wörterbuch wörtlich zahlungen zart zarten zauberer zehen zeichnete zeichnungen
        42 zeitgenossen zeitgenössischen zigaretten zitternd zucken zugegeben zugehörigen
        42 zugeschrieben zugewiesen zuhören zuhörer zukünftig zulassung zurzeit zurückkehrte
        42 zurückkommen zusammengestellt zusammenspiel zusehen zuständige zutiefst zuverlässig
        42 zuversicht zuviel zwecken zweig zweige zweihundert zwillinge zwingt zwinkerte
        42 zwischendurch ähm ärgerte ärzten ärztin ärztliche äste örtlichen österreichische
        42 östlichen übelkeit überraschte übersetzen übertrieben überzeugend übrige
        41 abfolge abgebrochen abgedruckt abgeholt abgelöst abgeschnitten abgesetzt abgestellt
        41 abgestimmt abhalten abhängen ablaufen ablegen ablehnen ablesen abläufe abneigung
        41 abrechnung abschnitten absicherung absoluter abstrakte abstrakten abt abwechslung
        41 abweichende abwärts abzugeben abzuwarten achte action adressen affen akteur
        41 algorithmus allemal allianz alliierten alltags alpen alpha altstadt amerikanischer
        41 analytische analytischen anamnese anatomie anbetracht anderswo anerkannten anerkennen
        41 anfall anforderung anfrage anfänglich angeführten angehalten angehören angekündigt
        41 angelegten angesiedelt angestrebt angestrengt angreifen anhalten anhaltspunkte
        41 anhören anmeldung anmerken annahm anordnungen anschaulich anschließen anschließenden
        41 anschluß ansieht ansprache ansprüchen antikörper antisemitismus antworte anvertraut
        41 anwender anwesen anzugeben anzurufen anzusprechen anzutreffen apostel arbeitgebers
        41 arbeitsplätze arbeitsteilung armes arzneimittel association atemlos atome attribute
        41 aufbewahrt aufbrechen auferstehung auffassungen aufgehalten aufgelegt aufgerissen
        41 aufgestanden aufgeteilt aufgetragen auflagen auflösen aufrechterhalten
        41 aufrechterhaltung aufsichtsrat aufsteigen aufsuchen aufsätze auftauchte auftretende
        41 aufwärts aufzeigen aufzuhalten aura ausbreitung auseinandersetzen ausfall ausfindig
        41 ausführlicher ausgebreitet ausgeglichen ausgemacht ausgeprägte ausgeprägten
        41 ausgesehen ausgestellt ausgetauscht ausgewiesen ausgezogen ausgiebig ausging
        41 ausprobieren ausreichen ausschlaggebend aussprache ausstrahlung ausweis ausweitung
        41 auswendig auswirkung auswählen auszudrücken auszusprechen autobahn außenwelt aßen
        41 bann basierend beanspruchen beansprucht bedanken bedenkt bedienung bedingten
        41 bedrohlich bedurfte beerdigung befehlen befohlen befragen befreundet beförderung
        41 befürchtet befürchtete begegnungen begehen beginne begründeten begünstigt behandelte
        41 beherrschte beherrschung behindert behält beibehalten beigebracht beiläufig
        41 beispielhaft beiträgen bekenntnis beklagte bekleidet bekommst bekämpfen bekämpfung
        41 belange belasten beleg belgien belieben beliebige benutzten berechtigten berechtigung
        41 bereitwillig berufe beruflich berührten beschleunigt beschleunigte beschleunigung
        41 beschlüsse beschränkungen beschwerde besetzten besiegt besitze bestehe bestehend
        41 besteuerung bestrafung bestreben bestrebungen besuchten beteiligte betete beton
        41 betrachte betrachter betriebs betrogen beträge between beunruhigt bewaffnet
        41 beweglichkeit bewertungen bewundern bewusste bezahlte bezahlung bezirk bibliotheken
        41 biblischen bindet bio biologie birgt bissen blasen blei bleich blickwinkel blies
        41 blinden blutes blutigen blutung blutungen blätterte blöde bock botschafter brannten
        41 brasilien braten brauen brd breites bremsen brett bruchteil brötchen brücken buche
        41 buchstabe buchstäblich bundesamt bundesländern bundeswehr bunt busen bär bären bückte
        41 bündnis büros campus cash champagner charakterisierung charakteristika
        41 charakteristischen charakters chefs chinesen christlicher chronisch circa cola
        41 compliance content control culture dahingehend dankte dargestellte darlehen
        41 darstellte dasjenige date debatten deckt definierte defizite demenz demnächst denkmal
        41 depressionen dermaßen detailliert dialektik dichters dieb diebstahl diensten
        41 differenzieren differenzierte digitalisierung diktatur dilemma diskriminierung
        41 diskurse diskutierten display disposition division dokumentieren dolch dominanz
        41 dominiert donner dorfes dose dosen dosierung drache drangen drehe drehten drehung
        41 dreieck dreizehn dringen dringt drittes drohen drohend drohenden drücke dummheit
        41 dunkles durchweg duschen düster edle education effektive effektivität ehemaliger
        41 ehepaar ehrfurcht ehrgeiz eigenkapital eignung einbringen einbruch eindeutigen
        41 einfachheit einfachsten einflussfaktoren eingabe eingangstür eingebaut eingebettet
        41 eingebracht eingefallen eingehalten eingelassen eingeräumt eingestuft eingetroffen
        41 einheitlich einkauf einladen einlassen einrichten einschätzen einsehen einseitige
        41 einsichten eintrat eintreffen einwände einzug eisenbahn eisernen eiweiß elegant elite
        41 ellenbogen empfindet empfindlich empörung endes endgültige endgültigen endlos
        41 engagiert engels enorme enormen entfallen entfällt entführt entgangen entlastung
        41 entscheidender entschlossenheit entschluß entschuldigte entschädigung entspannte
        41 entsprechendes entstandene entworfen episode erarbeiten erbaut erfasste erfolgreicher
        41 erfolgten erforschen erhalt erhitzen erholen erholt erholung erhältlich erinnerst
        41 erkläre erklärten erkunden erlebten erlitten ermessen ermittelten ermöglichte ernannt
        41 erneuerung erneute erneuten ernste ernsten ernstes ernte eroberung erregen erreger
        41 erschließen erschrecken erschreckt erspart erstarrt erstere ertrag erwartungsvoll
        41 erwecken erweckt erweiterten erwidern erwägung erwägungen erzbischof erzeugte
        41 erzeugten erzogen esse etablieren etablierten etablierung etage etwaige europäer
        41 exakte exemplar exil existierte expedition extreme extremen fachliche fachlichen fang
        41 fans farm fauchte faßte fehlender fehlern fehr feierlich feinden feindlichen feinem
        41 feines feldes fertigung festigkeit festzulegen fette fichte fiktion films finanzen
        41 finanziert fingen flache fleißig flexibel fliege flora flow flusses flüchtigen
        41 flüstern flüstert fokussiert folter fortgesetzt fortsetzen fortwährend fotografie
        41 frag fragst fragten fraktion französischer freiwillige freundlicher freundlichkeit
        41 friede frischer frommen früherer funktionale funktionalen furchtbare furchtbaren fuße
        41 fächer färbung fäuste fäusten fühlst führende fünfte fürchtet fürstin gabel garage
        41 garantie gebeugt gebote gedachte gedauert gedeutet gedient gefangenschaft gefehlt
        41 geflogen gefreut gefährden gefährdung gefäß geführten gegenleistung gegenüberstellung
        41 geheim gehoben gehorchen gehör geil geistiger gekocht geküsst gelangten gelassenheit
        41 geldes gelegene gelehrte gelenke gelöscht gemachten gemahlin gemalt gemeinen gemischt
        41 gemüt generelle genetische genie genügte geometrie gequält geradeaus gerechten
        41 gereicht gerichteten gerichts geringem geräten geschehens gescheitert geschichtlichen
        41 geschick geschildert geschirr geschlechts geschäftsführung gesichtspunkte gesinnung
        41 gesondert gesprächs gestaltete gesten gestärkt gesungen gethan getreide getäuscht
        41 gewaschen gewechselt gewerbe gewinnung gewirkt gewisses gewitter gewohnten gewordene
        41 gewußt gewählte gezahlt geöffneten gibst gier gierig gießen glatte glatten
        41 glaubwürdigkeit gliedern glocke glut glücklicher gnädige golf gottheit grafik gramm
        41 grand grimmig grinst grobe grube grundschule grundsätzlichen gründer gründete grüße
        41 grüßen grüßte gucken gunst gunsten gönnen gültig günstiger haften haftet halbwegs
        41 handelnden handschuhe handvoll harmlos harter hassen hausarbeit haß hebel heiliger
        41 heimweg heiser heiter heißer hektisch hemmung herausgestellt herkömmlichen herrliche
        41 herrlichkeit hervorgebracht hervorrufen herzschlag heulen hieb hiervon hilf hilfen
        41 himmlischen hinausgehen hingabe hintergründe hinterließ hinzugefügt hirsch hoben
        41 hoheit hol homo hosentasche hungrig hätt häuschen höflichkeit höheres höhlen hörbar
        41 hübsches hüten hütten identifizierung idiot immobilien implikationen impressum
        41 inanspruchnahme indikator indischen ingenieur inhalts initiativen injektion inland
        41 innenstadt input insekten inspektor instinkt instrumenten integrierte integrierten
        41 intellektuelle interessanten interessanter interesses interessierten internationales
        41 interpretationen intuition investieren ionen irland irren islamischen isst italiener
        41 jahreszeit jawohl jeher jordan journalist judentum jugendlicher juristen jährlichen
        41 kabel kaiserin kalender kalter kampagne kampfes kanada kaninchen kanten kanäle
        41 kapitals kardinal karlsruhe kauft kehrten kessel keuchend kiefer kilo kindlichen
        41 kirchliche kisten klammern klammerte klappe klappt klavier kleidern kleinigkeit
        41 klettern klingeln knall knallte knappe kneipe knoblauch koalition kohl kollektiv
        41 kolonien kombinationen kommandant kommende kommunalen kommunikativen kommunistischen
        41 konfiguration konfrontation konkreter konntest konstanz konstitution konstrukt
        41 konstruktionen kontinuierliche kontrollen konturen konzepten konzern konzipiert
        41 koordinaten kopfe kopfes kopfschüttelnd korn korrespondenz korrigieren korrigiert
        41 kosmos krankenkassen krankenversicherung kratzte kreative kreatur kredite kreises
        41 kreuzung kriegt kritischer krug kräftige kräftiger kräuter kulturell kumpel kunstwerk
        41 kurse kutscher käfig kämen kämpfer kölner königliche kürze lagerung laien langeweile
        41 langsamen language laufende laßt lebensmitteln lebensqualität lebensweise lebenswelt
        41 lehrern lehrkräfte lehrt leibe leichnam leidenschaftlich leine leitete leitfaden
        41 leitlinien lenz lern letzterer leuchtenden leuchtet lichtung liebst lieferte lies
        41 linear lippe listen log logistik londoner lose loyalität lyrik läden ländlichen
        41 längerer lässig lösten lücken magazin magd mahlzeiten mais manch market mars marsch
        41 massiv massive massiven matratze maximum maßgebend mechanisch medialen meere
        41 meinetwegen meinten menschlich menü mercedes merklich merkwürdigen methodisch
        41 methodischen mexiko migranten migrationshintergrund milieu minderheit minimum
        41 missbrauch mitbringen mittlerer modellierung modernisierung modul moleküle momenten
        41 monarchie monatlich monitor motiven multiple munter museen musikalischen muslime
        41 mutti mythen mächtiger männlich mühelos mühle müll münchner münze nachbarin
        41 nachhinein nachvollziehen nachweisbar nachzuweisen nagel nahrungsmittel naiv naja
        41 narben narr narren nationalbibliografie nationalsozialistischen nature naturgemäß
        41 naturwissenschaften natürlicher nazis negativer nehmt nest netze netzwerken neugierde
        41 neutral nichte niedergeschlagen niere nikolaus nimmer nimmst norwegen notfall notiert
        41 notwendigerweise nummern nächtlichen näheren nähert obendrein ober offenem offenes
        41 offenkundig ohnmächtig ok olivenöl orange ordentlichen order organen organische ortes
        41 ozean packt paderborn panzer paradigma parlaments part partnerin passagen passagiere
        41 passend passiv passive pausen pech penis pension perioden pfeife pfeifen pfeile pizza
        41 plausibel plänen pol political portal porträt portugal positionierung potentielle
        41 potentiellen potenzielle potenziellen pracht praktischer prediger priorität
        41 produktivität professoren programmen projektes proportional provinzen prägen
        41 publiziert pulver puppe päckchen qual quantitativen quartier quatsch querschnitt
        41 radikal radikale radikalen rannten rasche rascher rathaus rationale rationalen
        41 rationalität ratschläge ratten rau raums raunte rausch realismus rechnet rechnete
        41 rechnungen rechter rechtes rechtsanwalt rechtsordnung reckte redeten redner regiment
        41 regional registriert regulierung rehabilitation reichs reichten reif reines reinigen
        41 reiste relationen relations religiös rendite rentenversicherung reporter
        41 repräsentieren resonanz ressource resultieren resultierende reue revolver rezept
        41 rezipienten richteten richtiges ringsum riskieren rissen rituale road rohr rotes
        41 route routine ruhige ruht ruhte ruinen rumpf rächen räder räuber räumlich räumte
        41 rückgang rührt sahne saison salzburg sandte sanktionen schachtel schafe schaffe
        41 schaft schar scheiß schenkt scheune schicke schildern schildert schimmer schimpfte
        41 schirm schlafe schlamm schlangen schlank schlanke schlanken schlau schleuderte
        41 schliefen schließe schlimme schlucht schluchzen schluchzte schlüsse schmal schmerzte
        41 schmiegte schmunzelte schmutz schnelligkeit schnittstelle schnittstellen schrittweise
        41 schublade schuh schuhen schulischen schulze schwager schwankte schwankungen schweben
        41 schweifen schwerlich schwiegen schwindel schwingungen schätzte schätzung schüsse
        41 schütteln sechsten sechzehn seelische segel seide sekretär sekundäre sekundären
        41 selbständige selektion self selig seltene sequenz sergeant servieren serviert setz
        41 sexy sheriff sichtbare siedlung siegel signifikante signifikanten silbernen single
        41 singt sinnlichen sitte skepsis skizze solchem song sonnenschein sorte souveränität
        41 sozialisation spaltung spanier spanische spannend spannte spenden spezialisten
        41 spezies spezifischer spielraum spielzeug spott sprachgebrauch sprachlich sprachlos
        41 sprichst spähte spöttisch spürbar staatsanwalt staatsanwaltschaft stabile
        41 stabilisierung stange starben starrt startete statistisch statue staunte steckten
        41 stehend stehlen steigende steigenden steilen stellvertreter stemmte steuerte
        41 stockwerk stoffen strafrecht straftaten strahlend streicheln streitigkeiten stroh
        41 strukturiert strukturierung strömen strömungen studierende studio stückchen stücken
        41 stünde stürzt stürzten stütze subjektivität subjekts suchend supermarkt symbolische
        41 symbolischen sympathie symptom symptomen synonym systematik szenario sämtlichen säure
        41 süd tablett tabletten tags tagung tanzte tanzten taschenlampe taschentuch tatbestand
        41 tatort tauchten taufe teilnehmenden teilnehmern teilung termine terminologie terminus
        41 teure teuren than theologen tiefes tischen tomaten tonnen tourismus trainieren
        41 transaktionen transportiert traurige traurigen traurigkeit trennt trennte trick
        41 triumph trockene trocknen träge tugenden typischerweise tödlich türken tüte umdrehte
        41 umgewandelt umzug unbehagen ungeduld ungeheure ungemein ungestört ungewöhnliche
        41 ungleich unglücklichen unheil universums unmöglichkeit unsichtbare unsichtbaren
        41 unterbrechen unterdrückt unterdrückte unterdrückung untergrund unterhielt unterm
        41 unternehmensführung unterrichts untersagt unterschiedlichsten untertanen
        41 ununterbrochen unweigerlich unzufriedenheit unzureichend urban urheber urin urkunde
        41 urkunden user vampir varianz variation variationen variieren variiert vaterland
        41 verabredet veranda veranlassen veranlassung verben verbesserungen verbirgt verbrauch
        41 verbraucht verbreiten verbreiteten verbrennen verbundenheit verdeckt verdiente
        41 verdrängen verdächtig verehrung vereine vereinen vereinfacht vereinigt vereins
        41 verflucht vergangene vergebung vergingen vergleichbaren vergnügt vergrößert
        41 vergrößerung verhandeln verhielt verhältnisses verkehrt verleger verletzte verlieh
        41 verlorenen verlängert vermeintlichen verminderung vermissen vermute vernommen
        41 vernünftige vernünftigen verpassen verrat verringern verringerung verrät verräter
        41 versammelten versichern versicherungen verstoß verstoßen verständigen verständigung
        41 versus versöhnung verteidiger verteilte vertragen vertrages vertrags vertrieben
        41 verursachte verwalter verwandlung verweigert verwickelt verwunderung verzeichnen
        41 verzeihung verzögerung verächtlich veröffentlichten videos vielfältig virtuelle
        41 visionen visuelle volke vollständigkeit vollziehen vollzug vorgekommen vorgeschichte
        41 vorgänger vorhergehenden vorkam vorlesung vorliebe vorsatz vorsitzende vorsitzenden
        41 vorteilhaft vorträge vorurteile vorwand vorzeichen vorzug vögeln völlige wachte
        41 wagens wahrer wahres wahrheiten wahrnehmungen walde waldes wall wandels wanderer
        41 wanderten warmes warnte wart webseite wechselt wechselten wehe wehte weiblich weicht
        41 weigerte weine weiterführende weitergabe weitergegeben weitesten wertes wertvoll
        41 wesentliches westlich westliche weswegen widersprüche widerwillig widmet widmete
        41 wiederholten willkürlich winde wirbelte wirkende wirksamen woanders wohlbefinden
        41 woraufhin woraus would wow wuchsen wunderschöne wunderschönen wundert wußten
        41 währenddessen währung wölfe wörtern würdig würdigen würfel zahlreicher zahlt zahn
        41 zarte zeitlang zeitweise zentrales zentren zerrissen zieh zielgruppen zielsetzungen
        41 zimmermann zimmern zimmers zitate zitierte zitierten zitternden zitterten zoll
        41 zubereitung zuckt zuckten zuflucht zugeführt zugehört zumute zunehmendem zuordnen
        41 zurückgeführt zurückgelassen zurückgreifen zurückhalten zurückhaltend zurückhaltung
        41 zurückkam zurückziehen zusammenbruch zusammenfassen zusammenleben zusammenstellung
        41 zusammentreffen zusammenwirken zustimmen zustimmend zutage zutreffend zuverlässigkeit
        41 zuwendung zuzuordnen zweckmäßig zwiebeln zyklus zärtlichkeit zügel zündete ärztlichen
        41 äußersten öffne öffneten öfters ökologische ökonomisch ökonomischer übereinander
        41 überfallen überfordert übergab übergabe übergehen überkam überlege überlegenheit
        41 überliefert überließ übernachten überraschen überreden überschrift überstanden
        41 überwachen überwacht überwältigt überzogen
        40 abbild abgelenkt abgezogen ablenkung abweichen aggression aggressiv air angenehmen
        40 anreize ansetzen antun anzufangen arbeitsbedingungen artikels aufgebrochen
        40 aufzusuchen augenblicken ausgewertet aussteigen ausweichen ausziehen bedachte
        40 bedankte beeilen begierde behälter besorgnis bestehender beugen beugt bevorstehenden
        40 brustkorb budget busse charme christentums christlich cross cultural dauerhafte
        40 derweil dokumenten drüber durchbruch dünner düsteren ebensowenig echtes effizient
        40 eingeschätzt eingestehen eingeteilt eingezogen einsetzt einverständnis einzubeziehen
        40 entdeckten entfuhr entsetzlich entwerfen erfahrenen ergänzend erhöhter erleiden
        40 erschienenen erschlagen erstenmal erörterung expansion familiären feierabend frisches
        40 fungiert geahnt gebt gebühren gebüsch gedenken gefährlicher geheilt gekümmert gelehnt
        40 geländer generieren generiert genese gepresst gerichtete gesammelte geschmückt
        40 gesellen gestank geständnis glänzende great griechisch gärtner hauptstraße heide
        40 helfe hinterfragen härter indirekten installiert intern jahrgang kennzeichnen
        40 kennzeichnet klassiker klatschte kommunikative konstellationen konventionellen
        40 kurzfristige körpern kühe küßte lampen laub laufbahn lehr lesern lider liess
        40 lieutenant little loswerden love löwe mailand marina mentale mitsamt musikalische
        40 mustern männchen nachhaltigen narbe neffen nervosität neugeborenen niederlande
        40 normales output partie partnern pilze platzte polnische portfolio preußische proteine
        40 präferenzen psychischer psychologen quantitativ quo radius redest registrierte
        40 reinheit reizen reproduktion revolutionären riegel riet rollstuhl romantischen
        40 rotwein royal ruder rundfunk rung rückgriff rüstung schießt schwanken schweine
        40 schwerpunkte schwöre schämte schärfe seh sehn siebzehn skizziert sonnenuntergang
        40 spiegelbild stadien stiller stillstand stoppen strikt szenarien tassen telefonieren
        40 telefonnummer themas tieferen tieres tiger totale transparent treppenhaus unbewussten
        40 ungerecht unternahm unterwerfen verbindlich verbleiben verbrachten vergleichende
        40 verharrte verlages vermehrung vermutungen versank versicherer verurteilung
        40 vollkommene vorhänge vorzüglich wandten weithin weißem weltlichen werth widerstände
        40 wähler wäldern yoga zeitgleich zielte zurückgehen zuständen zweierlei zwiebel
        40 zylinder ökologischen überfall übt
        """
}
