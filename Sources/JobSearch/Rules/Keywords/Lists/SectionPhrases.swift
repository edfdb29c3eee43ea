extension Lexicon {
    /// Phrases by which a heading tells what stands under it, best first: a section, then its phrases,
    /// parted by commas. `_` is the edge of a word, `^` the beginning of the heading. Written for
    /// kith.
    static let sectionPhrases: StaticString = """
        equality equal employment opportunit,equal opportunit,_eeo_,diversity,inclusion
        equality accommodation,chancengleichheit,gleichstellung,vielfalt,disclaimer,privacy
        equality datenschutz,legal notice
        benefits benefit,perks_,perk_,we offer,we can offer,offer you,you get,you'll get
        benefits you'll receive,you'll enjoy,you'll love,you will get,you will receive
        benefits you will enjoy,you will love,what's in it,in it for you,why join,why work
        benefits why us,why you,compensation,salary,package,reward,our promise,wir bieten
        benefits bieten wir,bieten dir,bieten ihnen,unser angebot,das bieten,das erwartet
        benefits was dich bei uns erwartet,was dich erwartet,deine vorteile,ihre vorteile
        benefits vorteile bei,gute gründe,unsere leistungen,^angebot,what you can expect
        benefits perspektiven
        wishes nice to have,bonus,preferred,desired,desirable,good to have,advantage,a plus_
        wishes pluses,extra points,extra credit,ideally,optional,would be great,would be nice
        wishes increase your chances,wünschenswert,von vorteil,pluspunkte,idealerweise,kür
        needs requirement,qualification,must have,your profile,profile_,skills_,skill_
        needs what you'll bring,what you'll have,what you need,what you bring,what you have
        needs you bring_,you have_,you need_,you are_,who you are,about you_,what we're looking
        needs what we are looking,looking for,you should,experience,ideal candidate,you'll need
        needs expertise,competenc,background,credentials,education,knowledge,technolog
        needs tech stack,stack_,tools_,essential,anforderung,profil_,qualifikation,voraussetzung
        needs bringst du,bringen sie,das bringst,was du mitbring,was sie mitbring,mitbringen
        needs du hast,sie haben,dich aus,sie aus,wir erwarten,erwarten wir,wir suchen,kenntnisse
        needs überzeugst
        tasks responsibilit,duties,your role,your tasks,your mission,your job,your impact
        tasks the role,role_,you'll do,you'll be,you will do,you will be,tasks_,task_,day to day
        tasks job description,position,opportunity,aufgabe,tätigkeit,das machst,was du machst
        tasks deine rolle,ihre rolle,stellenbeschreibung,verantwort,job summary
        tasks essential functions,accountabilit
        about about,who we are,our team,our mission,our story,our values,the team,company
        about overview,über uns,wir sind,unternehmen,das sind wir,^das team,^unser team,culture
        about kontakt,contact,apply,bewerb,interview process,hiring process,location,standort
        about next steps
        """
}
