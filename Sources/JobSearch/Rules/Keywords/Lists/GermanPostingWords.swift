extension Lexicon {
    /// Classes of the words of German postings: a class, then its words, parted by commas. The
    /// first entry of a word counts. Written for kith.
    static let germanPostingWords: StaticString = """
        stop a,ab,aber,acht,alle,allem,allen,aller,alles,als,am,an,ander,andere,anderem,anderen
        stop anderer,anderes,ans,anstatt,auch,auf,aus,außerdem,außerhalb,b,bei,beide,beiden,beim
        stop beispielsweise,bereits,besonders,bevor,bis,bist,bitte,bzw,ca,circa,d,d.h,da,dabei
        stop dafür,daher,damit,dann,daran,darauf,darf,darin,darüber,das,dass,davon,dazu,daß,dein
        stop deine,deinem,deinen,deiner,dem,den,denen,denn,der,deren,des,deshalb,dessen,dich,die
        stop diese,diesem,diesen,dieser,dieses,doch,dort,dr,drei,du,durch,dürfen,ebenfalls
        stop ebenso,eigen,eigene,eigenen,eigener,ein,eine,einem,einen,einer,eines,einige,einigen
        stop einiger,eins,entlang,er,es,etc,etwa,etwas,euch,euer,eure,evtl,falls,frau,fünf,für
        stop ganz,gegen,gemeinsam,gemäß,gern,gerne,ggf,h,habe,haben,hast,hat,hatte,her,herr,hier
        stop hierbei,hierfür,hin,hinaus,hinter,höchstens,i.d.r,ich,ihm,ihn,ihnen,ihr,ihre,ihrem
        stop ihren,ihrer,ihres,im,immer,in,indem,inkl,innerhalb,ins,insbesondere,ist,ja,je,jede
        stop jedem,jeden,jeder,jedes,jemand,jener,jeweils,kann,kannst,kein,keine,keinem,keinen
        stop keiner,können,könnte,mag,man,mehr,mehrere,mehreren,mehrerer,mein,mich,mindestens
        stop mit,miteinander,muss,musst,möchte,möchten,möchtest,müssen,nach,nachdem,neben,nebst
        stop nein,neun,nicht,nichts,niemand,noch,nun,nur,o.ä,ob,oder,ohne,oä,per,pro,raus,rein
        stop rund,samt,schon,sechs,sehr,sein,seine,seinen,seiner,seit,selber,selbst,sich,sie
        stop sieben,sind,so,sobald,sodass,solche,solchen,solcher,soll,sollen,sollte,somit
        stop sondern,sonst,sowie,sowohl,statt,stets,sämtliche,trotz,u,u.a,um,und,uns,unser
        stop unsere,unserem,unseren,unserer,unseres,unter,usw,v.a,via,viel,viele,vielen,vieler
        stop vier,vom,von,vor,wann,war,waren,warum,was,wegen,weil,weitere,weiteren,weiterer
        stop weiteres,welch,welche,welcher,welches,wenig,weniger,wenn,wer,werden,wie,will,willst
        stop wir,wird,wirst,wo,wofür,wollen,wollte,womit,worden,wurde,wurden,während,z,z.b,zehn
        stop zu,zudem,zum,zur,zusammen,zwei,zwischen,über
        cue abgeschlossen,abgeschlossene,abgeschlossenes,abschluss,affinität,ausbildung
        cue beherrschen,beherrschst,beherrschung,berufserfahrung,erfahren,erfahrung,erfahrungen
        cue expertise,fachkenntnisse,fachrichtung,fit,fundierte,fundiertes,grundkenntnisse
        cue grundlagen,hintergrund,hochschulabschluss,interesse,kenntnis,kenntnisse,kenntnissen
        cue know how,kompetenz,kompetenzen,praxis,praxiserfahrung,programmiererfahrung
        cue routiniert,sicher,sprachkenntnisse,studienabschluss,studium,umgang,versiert
        cue verständnis,vertraut,vorkenntnisse,vorzugsweise,weiterbildung,wissen,zertifizierung
        generic abschlussarbeiten,absolvent,absolventen,abwechslungsreich,abwechslungsreiche,ag
        generic aktuell,aktuelle,aktuellen,aktueller,allgemein,allgemeine,alter,altersvorsorge
        generic analysiere,analysieren,analysierst,anforderung,anforderungen,angebot,angebote
        generic anhang,anschreiben,ansprechpartner,anspruchsvoll,anspruchsvolle,anspruchsvollen
        generic anstellung,arbeit,arbeiten,arbeitest,arbeitet,arbeitgeber,arbeitnehmer
        generic arbeitsatmosphäre,arbeitsklima,arbeitsort,arbeitsplatz,arbeitsumfeld
        generic arbeitsumgebung,arbeitsvertrag,arbeitsweise,arbeitszeit,arbeitszeiten,art
        generic atmosphäre,attraktiv,attraktive,attraktiven,attraktives,aufgabe,aufgaben
        generic aufgabenbereich,aufgabengebiet,auftreten,ausgeprägt,ausgeprägte,ausgeprägten
        generic ausgeprägter,aussagekräftige,aussagekräftigen,ausschreibung,bachelorarbeit,basis
        generic bearbeiten,bearbeitung,befristet,begeisterung,beginn,begleiten,begleitest
        generic behinderung,benefit,benefits,beraten,bereich,bereiche,bereichen,bereitschaft
        generic berufseinsteiger,berätst,besitzen,besitzt,betreuen,betreust,betreuung,betrieb
        generic betriebliche,bewerben,bewerber,bewerberin,bewerbung,bewerbungen
        generic bewerbungsschluss,bewerbungsunterlagen,bewirb,bezahlung,bezug,bieten,bietest
        generic bietet,bist,bring,bringen,bringst,büro,bürostandort,chance,chancen
        generic chancengleichheit,co,datei,denken,denkst,denkweise,deutsch und,deutschlandweit
        generic diverse,diversen,diversität,du kultur,durchführen,durchführung,durchgeführt,duz
        generic e mail,eigenverantwortlich,eigenverantwortliche,eigenverantwortliches
        generic einarbeitung,einführung,einsatz,einschlägig,einschlägige,einschlägigen,einsetzen
        generic eintritt,eintrittsdatum,eintrittstermin,engagement,engagiert,engagierte
        generic englisch und,entlohnung,entscheidungswege,entwickeln,entwickelst,entwickelt
        generic entwicklungsmöglichkeiten,erarbeiten,erarbeitung,erfolg,erfolgreich,erfolgreiche
        generic erfolgreichen,erforderlich,erste,erstellen,erstellst,erstellung,ersten,erster
        generic erstes,erwarten,erwartest,erwartet,events,familie,feedback,ferien,ferienwochen
        generic festanstellung,finden,findest,firma,fitness,flexibel,flexible,flexiblen
        generic flexibles,fließend,fließende,fragen,freude,freue,freuen,freunde,freust,fundiert
        generic fundierten,fundierter,funktion,fähigkeit,fähigkeiten,führen,führend,führende
        generic führenden,führender,führendes,führerschein,führst,führt,geben,gehalt
        generic gehaltsvorstellung,gehaltsvorstellungen,gehen,geht,gehören,gehört,genau
        generic geschlecht,gestalten,gestaltest,gestaltung,gesucht,getränke,gewünscht,gibst
        generic gleichstellung,gleichwertig,gleichwertige,gleitzeit,gmbh,groß,große,großen
        generic großer,grundlage,gruppe,gut,gute,guten,guter,gutes,gängige,gängigen
        generic hands on mentalität,hast,helfen,herausfordernd,herausfordernde,herausforderung
        generic herausforderungen,herkunft,heute,hierarchien,hilfst,hinsicht,hoch,hohe,hohen
        generic hoher,hohes,home office,homeoffice,hybrid,ideal,idealerweise,identität
        generic implementieren,implementierst,individuell,individuelle,individuellen,innovativ
        generic innovative,innovativen,interessant,interessante,interessanten,international
        generic internationale,internationalen,internationaler,jahr,jahre,jahren,job,jobs
        generic jobticket,jährlich,kaffee,kantine,karriere,kennen,kennst,kg,klasse,klein,kleine
        generic kleinen,kollege,kollegen,kollegin,kolleginnen,kommen,kommst,kommunizierst
        generic komplex,komplexe,komplexen,kontakt,kontaktdaten,konzern,koordinieren
        generic koordinierst,kreativ,kreative,kultur,kunde,kunden,kundin,kundinnen,künftig,land
        generic langjährige,langjährigen,lebenslauf,leidenschaft,leiten,leitest,lernen,lernst
        generic liegst,liegt,link,lohn,lokal,lust,lösung,lösungen,machen,machst,mail
        generic masterarbeit,maß,mbh,mehrjährig,mehrjährige,mehrjähriger,mensch,menschen
        generic mitarbeit,mitarbeitende,mitarbeitenden,mitarbeiter,mitarbeiterin
        generic mitarbeiterinnen,mitarbeiterrabatte,mitarbeiters,mitbringen,mitbringst,mitwirken
        generic mitwirkung,mobil,mobiles,modern,moderne,modernen,moderner,modernes,modernste
        generic monat,monate,monatlich,motivation,motiviert,motivierte,muttersprache,möglichkeit
        generic möglichkeiten,nachhaltig,nachhaltige,nachweis,national,nationalität,nehmen,neu
        generic neue,neuen,neuer,neues,neueste,nice,nimmst,notwendig,nutzen,nutzt,obst,offen
        generic offene,offenheit,onboarding,online bewerbung,optimal,optimieren,optimierst
        generic orientierung,parkplatz,partner,partnern,pdf,pensum,person,personen,perspektive
        generic perspektiven,persönlich,persönliche,persönlichen,persönlichkeit,pflege,planen
        generic planst,plus,pluspunkt,position,praktika,praktikant,praktikum,praktische
        generic praktischen,produkt,produkte,produkten,profil,projekt,projekte,projekten
        generic projekts,prozess,prozesse,prozessen,qualifikation,qualifikationen,quereinsteiger
        generic rabatt,rabatte,rahmen,region,regional,reisebereitschaft,relevante,relevanten
        generic religion,remote,rolle,runden,rundet,schichtbereitschaft,schrift,schwerbehinderte
        generic se,sehr,selbstständig,selbstständige,selbstständiges,selbständig,selbständige
        generic selbständiges,setzen,setzt,sicher,sichere,sicheren,sicherer,sicherstellen
        generic sicherstellung,sinne,sofort,solide,sonstige,sonstiges,spannend,spannende
        generic spannenden,spaß,sprache,sprechen,sprichst,stadt,standort,standorte,stark,starke
        generic starken,start,stehst,steht,stelle,stellen,stellenangebot,stellenausschreibung
        generic stellst,strukturiert,strukturierte,strukturiertes,studierende,stunde,stunden
        generic suche,suchen,suchst,sucht,system,systeme,systemen,tag,tage,tagen,team,teamevents
        generic teamplayer,teams,technische,technischen,technischer,teilzeit,telefon,thema
        generic themen,theoretische,tragen,trägst,täglich,täglichen,tätig,tätigen,tätigkeit
        generic tätigkeiten,uhr,umfang,umfangreich,umfangreiche,umfassend,umfassende,umfassenden
        generic umfeld,umsetzen,umsetzung,umzusetzen,unbefristet,unbefristete,unbefristeter
        generic unterlagen,unternehmen,unternehmens,unternehmenskultur,unterstütze,unterstützen
        generic unterstützt,unterstützung,urlaub,urlaubsgeld,urlaubstage,verantworten
        generic verantwortest,verantwortlich,verantwortlichkeiten,verantwortung
        generic verantwortungsvolle,verantwortungsvollen,verantwortungsvolles,vereinbarung
        generic verfügen,verfügst,verfügt,vergleichbar,vergleichbare,vergleichbarer
        generic vergleichbares,vergütung,verhandlungssicher,verhandlungssichere,verschieden
        generic verschiedene,verschiedenen,versicherung,vertrag,vielfalt,vielfältig,vielfältige
        generic vielfältigen,vollständigen,vollzeit,voraussetzung,voraussetzungen,vorteil
        generic vorteilhaft,wachstum,webseite,website,weihnachtsgeld,weise,weiter
        generic weiterbildungsmöglichkeiten,weiterentwicklung,weißt,welt,weltanschauung,weltweit
        generic werkstudent,werte,willkommen,wirkst,woche,wochen,wort,wünschen,wünschenswert
        generic wünscht,zeichnen,zeichnest,zeigst,zeit,zentrum,zeugnisse,ziel,ziele,zielen
        generic zukunft,zukunftssicher,zukünftig,zusammenarbeit,zusammenarbeiten,zuschuss
        generic zuschüsse,zuständig,zusätzlich,zusätzliche,zwingend,ähnlich,ähnliche,ähnlichen
        generic ähnlicher,ähnliches,übernahme,übernehmen,übernimmst,übernimmt
        activity analyse,architektur,beratung,buchführung,buchhaltung,datenbank,datenbanken
        activity design,dokumentation,entwicklung,integration,kommunikation,konzeption
        activity management,netzwerke,optimierung,organisation,planung,produktion
        activity programmiersprache,programmiersprachen,programmierung,sicherheit,steuerung
        activity testing,vertrieb,verwaltung
        weak abteilung,anlage,anlagen,anwendung,anwendungen,auswertung,auswertungen,berichte
        weak betrieb,branche,budget,daten,dienstleistung,dienstleistungen,entscheidungen
        weak ergebnisse,fachabteilung,fachabteilungen,fachbereich,fragen,geräte,geschäft
        weak geschäftsprozesse,ideen,implementierung,information,informationen,infrastruktur
        weak komponenten,konzept,konzepte,kosten,leistung,leistungen,markt,maschinen,material
        weak maßnahmen,methode,methoden,netzwerk,plattform,probleme,problemen,prozesse,qualität
        weak richtlinien,schnittstelle,service,services,software,stakeholder,strategie
        weak strategien,support,team,technik,technologie,technologien,termine,test,tests,tool
        weak tools,umgebung,umgebungen,vorgaben,wartung,werkzeug,werkzeuge
        person administrator,administratorin,analyst,architekt,architektin,assistent,assistentin
        person berater,beraterin,consultant,developer,elektroniker,engineer,entwickler
        person entwicklerin,experte,expertin,fachkraft,fahrer,informatiker,informatikerin
        person ingenieur,ingenieurin,kauffrau,kaufmann,leiter,leiterin,manager,managerin
        person mechaniker,pflegefachkraft,pfleger,sachbearbeiter,sachbearbeiterin,spezialist
        person spezialistin,techniker,technikerin,verkäufer,verkäuferin
        """
}
