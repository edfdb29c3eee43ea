extension Lexicon {
    /// Countries and cities, from the IANA time zone database (`iso3166.tab`, `zone.tab`,
    /// `zone1970.tab`; public domain) without those that are plain words; states and some large cities added.
    static let placeNames: StaticString = """
        aargau,aarhus,abidjan,accra,adak,addis ababa,adelaide,aden,africa,african,alabama,alaska
        albania,algeria,algiers,almaty,america,american,americas,amman,amsterdam,anadyr
        anchorage,andorra,angola,anguilla,antananarivo,antarctica,antigua,antigua   barbuda,apac
        apia,aqtau,aqtobe,araguaina,arizona,arkansas,armenia,aruba,ashgabat,asia,asian,asmara
        astrakhan,asuncion,athens,atikokan,atlanta,atyrau,auckland,austin,austria,az,azerbaijan
        azores,baden württemberg,baghdad,bahamas,bahia,bahia banderas,bahrain,baku,bamako
        bangalore,bangkok,bangui,banjul,barbados,barcelona,barnaul,basel,basingstoke,bay area
        bayern,beirut,belarus,belem,belfast,belgrade,belize,benelux,bengaluru,benin,berlin
        bermuda,bern,beulah,bhutan,birmingham,bishkek,bissau,blanc sablon,blantyre,boa vista
        bogota,boise,bolivia,bonn,bosnia   herzegovina,boston,botswana,bougainville
        bouvet island,brandenburg,bratislava,brazzaville,bremen,brisbane,bristol,british
        broken hill,brunei,brussels,bucharest,budapest,buenos aires,bujumbura,bulgaria
        burkina faso,burundi,busingen,cairo,california,cambodia,cambridge,cambridge bay,cameroon
        campo grande,canary,cancun,cape verde,caracas,caribbean nl,casablanca,casey,catamarca
        cayenne,cayman,cayman islands,ceuta,chad,chagos,chatham,chennai,chicago,chihuahua
        chisinau,chita,christmas island,chuuk,ciudad juarez,cocos,cocos  islands,cologne
        colombia,colombo,colorado,comoro,comoros,conakry,congo,connecticut,cook islands
        copenhagen,cordoba,costa rica,coyhaique,creston,croatia,cuba,cuiaba,curacao,curaçao
        cyprus,czech republic,côte d'ivoire,dach,dakar,dallas,damascus,danmarkshavn,darwin,davis
        dawson,dawson creek,dc,delaware,delhi,denver,detroit,deutschland,dhaka,dili,djibouti
        dominica,dominican republic,dortmund,douala,dresden,dubai,dublin,dumontdurville,dushanbe
        düsseldorf,east timor,ecuador,edinburgh,edmonton,efate,eindhoven,eirunepe,el aaiun
        el salvador,emea,england,equatorial guinea,eritrea,essen,essex,estonia,eswatini,ethiopia
        eu,eucla,europe,european,fakaofo,falkland islands,famagusta,faroe,faroe islands,fiji,fl
        florida,fort nelson,fortaleza,frankfurt,freetown,french guiana,french polynesia,funafuti
        gabon,gaborone,galapagos,gambia,gambier,gaza,gdansk,gdańsk,geneva,genf,genève,georgia
        germany,ghana,gibraltar,glace bay,glasgow,goose bay,gothenburg,grand turk,graz,greenland
        grenada,guadalcanal,guadeloupe,guam,guangzhou,guatemala,guayaquil,guernsey,guinea bissau
        gurgaon,guyana,haiti,halifax,hamburg,hangzhou,hannover,harare,havana,hawaii,hebron
        helsinki,hermosillo,hessen,hobart,honduras,hong kong,honolulu,houston,hovd,hyderabad
        iceland,idaho,illinois,indiana,indianapolis,innsbruck,inuvik,iowa,iqaluit,iran,irkutsk
        istanbul,jakarta,jamaica,jayapura,jersey,jerusalem,johannesburg,jordan,juba,jujuy,juneau
        kabul,kaliningrad,kamchatka,kampala,kansas,kanton,karachi,karlsruhe,kathmandu,kazakhstan
        kent,kentucky,kerguelen,khandyga,khartoum,kigali,kinshasa,kiribati,kiritimati,kirov,knox
        kolkata,kosrae,krakow,kraków,kralendijk,krasnoyarsk,kuala lumpur,kuching,kuwait
        kwajalein,kyiv,kyoto,kyrgyzstan,köln,la paz,la rioja,lagos,laos,latam,latin america
        latvia,lausanne,leeds,leipzig,lesotho,liberia,libreville,libya,liechtenstein,lima
        lindeman,linz,lisbon,lithuania,liverpool,ljubljana,lome,london,longyearbyen,lord howe
        los angeles,louisiana,louisville,lower princes,luanda,lubumbashi,lusaka,luxembourg
        luzern,macau,maceio,macquarie,madagascar,madeira,madrid,magadan,mahe,maine,majuro
        makassar,malabo,malawi,maldives,mali,malmo,malmö,malta,managua,manaus,manchester,manila
        mannheim,maputo,marengo,mariehamn,marigot,marquesas,marshall islands,martinique,maryland
        maseru,massachusetts,matamoros,mauritania,mauritius,mawson,mayotte,mazatlan,mbabane
        mcmurdo,melbourne,mendoza,menominee,merida,metlakatla,mexico,mexico city,miami,michigan
        micronesia,middle east,midway,milan,minnesota,minsk,miquelon,mississippi,missouri
        mogadishu,moldova,monaco,moncton,mongolia,monrovia,montana,montenegro,monterrey
        montevideo,monticello,montserrat,morocco,moscow,mountain view,mozambique,mumbai,munich
        muscat,myanmar,münchen,nairobi,namibia,nassau,nauru,nc,ndjamena,nebraska,nepal,nevada
        new caledonia,new delhi,new hampshire,new jersey,new mexico,new salem,new york
        new zealand,niamey,nicaragua,nicosia,niedersachsen,niger,niue,nj,noida,nome,nordic
        nordics,nordrhein westfalen,norfolk,norfolk island,noronha,north america,north carolina
        north dakota,north macedonia,nouakchott,noumea,novokuznetsk,novosibirsk,nuuk,ny,nyc
        nürnberg,ohio,ojinaga,oklahoma,oman,omsk,oregon,osaka,oslo,ouagadougou,oxford,pago pago
        palau,palmer,palo alto,panama,paraguay,paramaribo,paris,pennsylvania,perth,petersburg
        philadelphia,phnom penh,pitcairn,podgorica,pohnpei,pontianak,port moresby,port au prince
        porto velho,porto novo,poznan,prague,puerto rico,pune,punta arenas,pyongyang,qatar
        qostanay,qyzylorda,rankin inlet,rarotonga,recife,regina,resolute,reunion,reykjavik
        rheinland pfalz,rhode island,riga,rio branco,rio gallegos,riyadh,romania,rome,rothera
        rotterdam,rwanda,réunion,saarland,sachsen,saipan,sakhalin,salta,salzburg,samara
        samarkand,samoa,san diego,san francisco,san jose,san juan,san luis,san marino,santarem
        santiago,santo domingo,sao paulo,sao tome,sarajevo,saratov,saudi arabia
        schleswig holstein,schweiz,scoresbysund,scotland,seattle,senegal,seoul,serbia,seychelles
        shanghai,shenzhen,sierra leone,silicon valley,simferopol,singapore,sitka,skopje,slovakia
        slovenia,sofia,solomon islands,somalia,south africa,south america,south carolina
        south dakota,south georgia,south sudan,southeast asia,srednekolymsk,sri lanka
        st barthelemy,st helena,st johns,st kitts,st lucia,st maarten,st martin,st thomas
        st vincent,st.gallen,stanley,stockholm,stuttgart,suriname,surrey,sussex,swift current
        switzerland,sydney,syowa,syria,tahiti,taipei,tajikistan,tallinn,tanzania,tarawa,tashkent
        tbilisi,tegucigalpa,tehran,tel aviv,tell city,tennessee,texas,the hague,thimphu,thule
        thüringen,tijuana,tirane,togo,tokelau,tokyo,tomsk,tonga,tongatapu,toronto,tortola
        trinidad   tobago,tripoli,troll,tucuman,tunis,tunisia,turkmenistan,tuvalu,tx,u.k,u.s
        u.s.a,uganda,uk,ulaanbaatar,ulyanovsk,united kingdom,united states,uruguay,urumqi,us,usa
        ushuaia,ust nera,ut,utah,utrecht,uzbekistan,vaduz,vancouver,vanuatu,vatican,vatican city
        venezuela,vermont,vevay,vienna,vientiane,vilnius,vincennes,virgin islands,virginia
        vladivostok,volgograd,vostok,wa,wales,wallis,wallis   futuna,warsaw,washington
        washington dc,western sahara,whitehorse,wien,winamac,windhoek,winnipeg,winterthur
        wisconsin,wrocław,wyoming,yakutat,yakutsk,yangon,yekaterinburg,yemen,yerevan,yorkshire
        zagreb,zambia,zimbabwe,zug,zurich,zürich,åland islands,österreich
        """
}
