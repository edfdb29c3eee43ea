extension Lexicon {
    /// Classes of the words of English postings: a class, then its words, parted by commas. The
    /// first entry of a word counts. Written for kith.
    static let englishPostingWords: StaticString = """
        stop a,about,above,according,across,additionally,after,again,against,ahead,albeit,all
        stop along,already,also,although,always,am,amid,among,amongst,amp,an,and,and or,another
        stop any,anybody,anyone,anything,apart,apply now,approx,approximately,apr,april,are
        stop aren't,around,as,asap,at,aug,august,away,be,because,been,before,behind,being,below
        stop beneath,beside,besides,between,beyond,both,but,by,ca,can,can't,concerning,corp
        stop could,cv,d,dec,december,despite,did,disclaimer,disclaimers,do,does,doesn't,doing
        stop don't,done,down,during,e.g,each,eeo,eg,eight,either,else,enough,eoe,especially,etc
        stop even,ever,every,everybody,everyone,everything,except,feb,february,few,five,for
        stop forward,four,fri,friday,from,further,furthermore,generally,gmbh,had,has,have,having
        stop he,hello,hence,her,here,hers,herself,hi,him,himself,his,how,however,hq,i,i'm,i.e,ie
        stop if,in,inc,include,included,includes,including,indeed,inside,instead,into,is,isn't
        stop it,it's,its,itself,jan,january,jr,jul,july,jun,june,just,least,less,let,let's,li
        stop like,ll,llc,ltd,m,mainly,many,mar,march,may,maybe,me,might,minus,mon,monday,more
        stop moreover,most,mostly,much,must,my,n't,nbsp,near,need,needed,needs,neither,never
        stop nine,no,nor,not,nothing,nov,november,now,oct,october,of,off,often,on,once,one,ones
        stop only,onto,or,ote,other,others,otherwise,ought,our,ours,ourselves,out,outside,over
        stop own,particularly,per,perhaps,plc,please,plus,pm,primarily,pto,quite,rather,re
        stop regarding,s,same,sat,saturday,second,seniority,sep,sept,september,seven,several
        stop shall,she,should,since,six,so,some,somebody,someone,something,sometimes,soon
        stop specifically,sr,still,such,sunday,t,ten,than,that,that's,the,their,theirs,them
        stop themselves,then,there,there's,thereby,therefore,these,they,third,this,those,though
        stop three,through,throughout,thu,thurs,thursday,thus,till,to,today,together,tomorrow
        stop too,toward,towards,tue,tues,tuesday,twice,two,typically,under,unless,until,up,upon
        stop us,usually,ve,versus,very,via,vs,was,we,we'll,we're,we've,wed,wednesday,well,were
        stop what,whatever,when,whenever,where,whereas,whereby,wherein,wherever,whether,which
        stop whichever,while,who,whoever,whom,whose,why,will,with,within,without,won't,would,yes
        stop yet,you,you'll,you're,you've,your,yours,yourself
        soft attitude,back,big,clean,clear,critical,deep,driven,due,end,fast,first,free,front
        soft full,general,hard,high,human,key,lead,level,life,live,long,low,making,master,minded
        soft mindset,mobile,multiple,native,open,oriented,private,public,real,right,self,short
        soft single,smart,social,soft,solving,source,spirit,thinking,time,working
        cue adept,aptitude,awareness,ba,bachelor,bachelor's,bachelors,background,bs,bsc
        cue certificate,certification,certifications,certified,comfort,comfortable,command
        cue competence,competencies,competency,competent,conversant,degree,diploma,educated
        cue education,experience,experienced,experiences,expert,expertise,exposure,familiar
        cue familiarity,fluency,fluent,fluently,grasp,interest,interested,know how,knowledge
        cue knowledgeable,literacy,literate,ma,major,master,master's,masters,mastery,mba,ms,msc
        cue passion,proficiency,proficient,qualification,qualifications,qualified,record,skill
        cue skilled,skills,specialization,track,trained,understanding,versed
        generic 401,401k,abilities,ability,able,about,above,accelerate,accelerated,accelerates
        generic accelerating,accommodation,accommodations,accompanied,accompanies,accompany
        generic accompanying,accomplish,accomplished,accomplishes,accomplishing,accordance
        generic accredited,achieve,achieved,achieves,achieving,acquire,acquired,acquires
        generic acquiring,act,acted,acting,actively,acts,actual,adapt,adapted,adapting,adapts
        generic add,added,adding,additional,address,addressed,addresses,addressing,adds,adhere
        generic adhered,adheres,adhering,administer,administered,administering,administers,adopt
        generic adopted,adopting,adopts,advance,advanced,advances,advancing,advantage
        generic advantageous,advert,advertised,adverts,advise,advised,advises,advising,advocate
        generic advocated,advocates,advocating,age,aim,align,aligned,aligning,aligns,all gender
        generic allow,allowance,allowed,allowing,allows,also,amazing,amount,analyse,analysed
        generic analyses,analysing,analyze,analyzed,analyzes,analyzing,annual,annually,annum
        generic answer,answered,answering,answers,anticipate,anticipated,anticipates
        generic anticipating,applicable,applicant,applicants,applied,applies,apply,applying
        generic appreciate,appreciated,appreciates,appreciating,approached,approaching,area
        generic areas,arisen,arrange,arranged,arranges,arranging,articulate,articulated
        generic articulates,articulating,ask,asked,asking,asks,assemble,assembled,assembles
        generic assembling,assess,assessed,assesses,assessing,asset,assign,assigned,assigning
        generic assigns,assist,assisted,assisting,assists,assume,assumed,assumes,assuming,assure
        generic assured,assures,assuring,attend,attended,attending,attends,attract,attracted
        generic attracting,attractive,attracts,audited,authorization,authorized,automate
        generic automates,automating,autonomously,available,avoid,avoided,avoiding,avoids,await
        generic awaited,awaiting,awaits,awesome,bachelors degree,back to back,background check
        generic balance,balanced,balances,balancing,bank holidays,based,basic,basis,be,become
        generic becoming,bed,began,begin,beginned,beginning,begins,begun,believe,belong,belonged
        generic belonging,belongs,below,benefit,benefited,benefiting,benefits,bes,best in class
        generic best practice,bigger,bing,bit,bonus,bonuses,breakfast,brilliant,bring,bringed
        generic bringing,brings,broad,brought,build,builded,builds,built,candidate,candidate's
        generic candidates,capability,capable,cared,career,careers,caring,carried,carries,carry
        generic carrying,caused,causing,centre,certain,challenge,challenged,challenges
        generic challenging,champion,championed,championing,champions,changed,changing,check
        generic checked,checking,checks,choice,choose,choosed,chooses,choosing,chose,chosen
        generic citizenship,city,claim,claimed,claiming,claims,clarified,clarifies,clarify
        generic clarifying,clearance,clearly,click,closed,closely,closing,coached,coffee
        generic collaborate,collaborated,collaborates,collaborating,colleague,colleagues,collect
        generic collected,collecting,collects,college,color,colour,com,combine,combined,combines
        generic combining,come,comes,coming,commit,commitment,commits,committed,committing
        generic communicate,communicated,communicates,communicating,commute,companies,company
        generic comparable,compensation,compete,competed,competes,competing,competitive,compile
        generic compiled,compiles,compiling,complete,completed,completes,completing,complied
        generic complies,comply,complying,compose,composed,composes,composing,comprise,comprised
        generic comprises,comprising,conceive,conceived,conceives,conceiving,concentration
        generic conceptualise,conceptualised,conceptualises,conceptualising,conceptualize
        generic conceptualized,conceptualizes,conceptualizing,conduct,conducted,conducting
        generic conducts,configured,configuring,confirm,confirmed,confirming,confirms,connect
        generic connected,connecting,connects,consider,considered,considering,considers,consist
        generic consisted,consisting,consists,constantly,consult,consulted,consults,consume
        generic consumed,consumes,consuming,contact,continue,continued,continues,continuing
        generic continuously,contract,contribute,contributed,contributes,contributing,convert
        generic converted,converting,converts,convey,conveyed,conveying,conveys,convince
        generic convinced,convinces,convincing,cookie,cookies,cooperate,cooperated,cooperates
        generic cooperating,coordinate,coordinated,coordinates,coordinating,cope,coped,copes
        generic coping,corporation,countries,country,course,courses,coursework,covered,covering
        generic covid,covid 19,craft,crafted,crafting,crafts,create,created,creates,creating
        generic crucial,cultivate,cultivated,cultivates,cultivating,cultural,culture,current
        generic currently,customise,customised,customises,customising,customize,customized
        generic customizes,customizing,cutting edge,cv,daily,data protection notice,date,day
        generic day to day,days,deal,dealed,dealing,deals,debug,debugged,debugs,decide,decided
        generic decides,deciding,deem,deemed,deeming,deems,deepen,deepened,deepening,deepens
        generic define,defined,defines,defining,delegate,delegated,delegates,delegating,deliver
        generic delivered,delivering,delivers,demonstrable,demonstrate,demonstrated,demonstrates
        generic demonstrating,dental,depend,depended,depending,depends,deploy,deployed,deploying
        generic deploys,derive,derived,derives,deriving,describe,described,describes,describing
        generic description,designed,designing,desirable,desire,desired,desires,desiring
        generic determine,determined,determines,determining,develop,developed,developing
        generic develops,devise,devised,devises,devising,diagnose,diagnosed,diagnoses,diagnosing
        generic differ,differed,difference,different,differentiate,differentiated,differentiates
        generic differentiating,differing,differs,direct,directed,directing,direction,directly
        generic directs,disabilities,disability,disabled,discipline,disciplines,discount
        generic discounts,discover,discovered,discovering,discovers,discriminate,discrimination
        generic discriminatory,discuss,discussed,discusses,discussing,distribute,distributes
        generic distributing,diverse,diversity,documented,drinks,drive,drived,driver's,drives
        generic driving,drove,drug,duties,duty,dynamic,e mail,eager,early,early career
        generic early stage,east,eastern,educate,educated,educates,educating,effectively
        generic efficiently,elevate,elevated,elevates,elevating,eligibility,eligible,email,embed
        generic embeded,embeding,embeds,embrace,embraced,embraces,embracing,empathize,empathized
        generic empathizes,empathizing,employee,employees,employer,employers,employment,empower
        generic empowered,empowering,empowers,enable,enabled,enables,enabling,encounter
        generic encountered,encountering,encounters,encourage,encouraged,encourages,encouraging
        generic end to end,enforce,enforced,enforces,enforcing,engage,engages,engaging,enhance
        generic enhanced,enhances,enhancing,enjoy,enjoyed,enjoying,enjoys,enrich,enriched
        generic enriches,enriching,ensure,ensured,ensures,ensuring,enter,entered,entering,enters
        generic enthusiastic,entry,entry level,equal,equip,equiped,equiping,equips,equity
        generic equivalent,escalate,escalated,escalates,escalating,essential,establish
        generic established,establishes,establishing,estimate,estimated,estimates,estimating,etc
        generic ethnic,ethnicity,eur,evaluate,evaluated,evaluates,evaluating,evening,evenings
        generic everyone,evolve,evolved,evolves,evolving,examine,examined,examines,examining
        generic exceed,exceeded,exceeding,exceeds,excellent,exceptional,excited,exciting,execute
        generic executed,executes,executing,exhibit,exhibited,exhibiting,exhibits,exist,existed
        generic existing,exists,expand,expanded,expanding,expands,expect,expected,expecting
        generic expects,expert level,explain,explained,explaining,explains,explore,explored
        generic explores,exploring,expose,exposed,exposes,exposing,extend,extended,extending
        generic extends,extensive,extra,extract,extracted,extracting,extracts,f m d,facilitate
        generic facilitated,facilitates,facilitating,fantastic,faq,fashion,fast growing
        generic fast paced,favor,federal,feel,felt,field,fields,finalise,finalised,finalises
        generic finalising,finalize,finalized,finalizes,finalizing,find,finding,finds,firm
        generic first class,first hand,fit,fits,fitted,fitting,fix,fixed,fixes,fixing,fmd
        generic focused,focuses,focusing,folks,follow,followed,following,follows,foresee
        generic foreseeed,foreseeing,foresees,formed,forming,formulate,formulated,formulates
        generic formulating,forwarded,foster,fostered,fostering,fosters,found,founded
        generic free thinking,freedom,freelance,friendly,fruit,fulfil,fulfiled,fulfiling,fulfill
        generic fulfilled,fulfilling,fulfills,fulfils,full fledged,full range,full time,fulltime
        generic fully,fun,gain,gained,gaining,gains,gather,gathered,gathering,gathers,gave,gbp
        generic gdpr notice,ged,gender,generate,generated,generates,generating,generous,get,gets
        generic getting,give,given,gives,giving,global,globally,globe,go,goal,goals,goes,going
        generic good,good natured,good to have,got,govern,governed,governing,governs,graduation
        generic great,grew,gross,group,grow,growed,growing,grown,grows,guidance,guide,guided
        generic guides,guiding,gym,handle,handled,handles,hands on,happen,happened,happening
        generic happens,happy,headquartered,headquarters,hear,heared,hearing,hears,held,help
        generic helped,helping,helps,high end,high energy,high growth,high impact,high level
        generic high quality,high school,high value,higher,highest,highly,hire,hired,hires
        generic hiring,hold,holded,holding,holds,holiday,holidays,home,host,hosted,hosts,hour
        generic hourly,hours,hours per week,http,https,hybrid,ideal,ideally,ideate,ideated
        generic ideates,ideating,identified,identifies,identify,identifying,impacted,impactful
        generic impacting,implement,implemented,implementing,implements,important,improve
        generic improved,improves,improving,include,included,includes,including,inclusion
        generic inclusive,incorporate,incorporated,incorporates,incorporating,increase,increased
        generic increases,increasing,independently,influence,influenced,influences,influencing
        generic inform,informed,informing,informs,ingest,ingested,ingesting,ingests,inherit
        generic inherited,inheriting,inherits,inhouse,initiate,initiated,initiates,initiating
        generic innovate,innovated,innovates,innovating,inspire,inspired,inspires,inspiring
        generic install,installed,installing,installs,instil,instiled,instiling,instils,instruct
        generic instructed,instructing,instructs,insurance,integrating,intend,intended,intending
        generic intends,interact,interacted,interacting,interacts,interesting,interfaced
        generic interfacing,intermediate,international,internationally,internship,interpret
        generic interpreted,interpreting,interprets,interview,interviews,intro,introduce
        generic introduced,introduces,introducing,introduction,invest,invested,investigate
        generic investigated,investigates,investigating,investing,invests,involve,involved
        generic involves,involving,issued,issuing,iterate,iterated,iterates,iterating,job,jobs
        generic join,joined,joining,joins,judge,judged,judges,judging,junior,justified,justifies
        generic justify,justifying,k,keen,keep,keeped,keeping,keeps,kept,key holder,kg,kind,know
        generic knowed,knowing,known,knows,laptop,large,large scale,larger,largest,last,late
        generic latest,launch,launched,launches,launching,law,laws,lbs,lead time,leaded
        generic leader in,leading,learn,learned,learns,least,leave,leaved,leaves,leaving,led,let
        generic lets,letted,letter,letting,levels,leverage,leveraged,leverages,leveraging,liaise
        generic liaised,liaises,liaising,licence,license,licensed,life changing,like,liked,likes
        generic liking,limited,link,listen,listened,listens,lived,lives,living,local,locally
        generic locate,located,locates,locating,location,locations,long lasting,long standing
        generic long term,look,looked,looking,looks,lot,lots,love,loved,loves,loving,low level
        generic lower,lunch,m f,m f d,m f x,m w d,macbook,made,main,maintain,maintained
        generic maintaining,maintains,major,majority,make,makes,manage,managed,manages,managing
        generic manipulate,manipulated,manipulates,manipulating,manner,marital,mastered
        generic mastering,masters degree,maternity,maximise,maximised,maximises,maximising
        generic maximize,maximized,maximizes,maximizing,maximum,mean,meaned,meaning,meaningful
        generic means,meant,measured,measuring,medical,meet,meeted,meets,membership,mentored,met
        generic mfd,mid,mid level,mid term,midlands,migrate,migrated,migrates,minimise,minimised
        generic minimises,minimising,minimize,minimized,minimizes,minimizing,minimum,minute
        generic mission,mitigate,mitigated,mitigates,mitigating,modern,modified,modifies,modify
        generic modifying,monitor,monitored,monitors,month,monthly,months,motivate,motivated
        generic motivates,motivating,move,moved,moves,moving,multi task,multi tasked
        generic multi tasking,multi tasks,multitask,multitasked,multitasking,multitasks,must
        generic must have,n a,na,national,nationality,navigate,navigated,navigates,navigating
        generic necessary,needed,needing,negotiate,negotiates,net,net pay,new,newest,newly,next
        generic nice,nice to have,night,nights,north,northern,note,number,numerous,objective
        generic objectives,obtain,obtained,obtaining,obtains,occur,occurred,occurring,occurs
        generic offer,offered,offering,offers,old,on site,onboard,onboarded,onboarding,onboards
        generic ongoing,onsite,open minded ness,opened,opening,opens,operate,operated,operates
        generic opportunities,opportunity,optimise,optimises,optimising,optimize,optimized
        generic optimizes,optimizing,option,options,orchestrate,orchestrated,orchestrates
        generic orchestrating,org,organisation,organisations,organise,organised,organises
        generic organising,organization,organizations,organize,organized,organizes,organizing
        generic orientation,origin,originally,ote,outcome,outcomes,outstanding,overall,overcome
        generic overcomed,overcomes,overcoming,oversee,overseeed,overseeing,oversees,overtime
        generic overview,owned,owning,pa,paced,package,paid,pandemic,parental,part,part time
        generic participate,participated,participates,participating,particular,partnered
        generic partnering,parttime,pass,passed,passes,passing,passion,passionate,past,paternity
        generic pay,payed,paying,pays,peer,peers,pension,people,per,perform,performed,performing
        generic performs,perk,perks,perm,permanent,permit,person,persons,phone,pioneer,pioneered
        generic pioneering,pioneers,place,places,planned,play,playing,plays,please,plus,pluses
        generic position,positions,possess,possesses,possessing,posted,postgraduate,pounds
        generic powered,powering,prefer,preferably,prefered,prefering,preferred,prefers
        generic pregnancy,prepare,prepared,prepares,preparing,present,presented,presents,prevent
        generic prevented,preventing,prevents,previous,previously,primary,prior,prioritise
        generic prioritised,prioritises,prioritising,prioritize,prioritized,prioritizes
        generic prioritizing,privacy,proactively,proceed,proceeded,proceeding,proceeds,produce
        generic produced,produces,producing,profile,progressed,progressing,progression,promote
        generic promoted,promotes,promoting,propose,proposed,proposes,proposing,protect
        generic protected,protecting,protects,proud,prove,proved,proven,proves,provide,provided
        generic provides,providing,proving,pto,publish,published,publishes,publishing,pursue
        generic pursued,pursues,pursuing,push,pushed,pushes,pushing,put,qualified,qualifies
        generic qualify,qualifying,quarterly,quick,quickly,race,raise,raised,raises,raising,ran
        generic range,rapidly,reach,reached,reaches,reaching,readed,ready,real estate free
        generic real life,real world,really,receive,received,receives,receiving,recent,recently
        generic recognise,recognised,recognises,recognising,recognize,recognized,recognizes
        generic recognizing,recommend,recommended,recommending,recommends,recruit,recruited
        generic reduce,reduced,reduces,reducing,refactor,refactored,refactoring,refactors,refer
        generic referred,referring,refers,refine,refined,refines,refining,reflect,reflected
        generic reflecting,reflects,regard,regarded,regarding,regardless,regards,region,regional
        generic regular,regularly,reimbursement,reinforce,reinforced,reinforces,reinforcing
        generic relate,related,relates,relating,relevant,relied,relies,religion,religious
        generic relocate,relocated,relocates,relocating,relocation,rely,relying,remain,remained
        generic remaining,remains,remote,remotely,remuneration,replace,replaced,replaces
        generic replacing,reported,reporting line,reporting to,represent,represented
        generic representing,represents,require,required,requires,requiring,resident,resolve
        generic resolved,resolves,resolving,respect,respond,responded,responding,responds
        generic responsibilities,responsibility,rest,result,results,resume,retain,retained
        generic retaining,retains,reviewed,reviewing,revolutionise,revolutionised,revolutionises
        generic revolutionising,revolutionize,revolutionized,revolutionizes,revolutionizing
        generic reward,rewarding,rewards,role,roles,runned,running,salary,say,sayed,saying,says
        generic school,search for,searching,see,seek,seeked,seeking,seeks,seem,seemed,seeming
        generic seems,select,selected,selecting,selects,self employed,sell,selled,sells,send
        generic senior,sent,serve,served,serves,serving,setted,setting,sex,sexual,shape,shaped
        generic shapes,shaping,shared,sharing,shift,shifts,short term,show,showed,showing,shown
        generic shows,significant,similar,simplified,simplifies,simplify,simplifying,sit,sits
        generic sitted,sitting,small,smaller,snack,snacks,sold,solid,solve,solved,solves,someone
        generic sort,sought,south,southern,speak,speaked,speaks,spearhead,spearheaded
        generic spearheading,spearheads,specialise,specialised,specialises,specialising
        generic specialize,specialized,specializes,specializing,specific,specified,specifies
        generic specify,specifying,spoke,spoken,sponsor,sponsorship,stand,standed,standing
        generic stands,start,start up,started,starting,starts,startup,startups,state
        generic state of the art,states,statute,statutory,stay,stayed,staying,stays,steer
        generic steered,steering,steers,stock,stood,strategize,strategized,strategizes
        generic strategizing,streamline,streamlined,streamlines,streamlining,strengthen
        generic strengthened,strengthening,strengthens,strive,strived,strives,striving,strong
        generic structured,structuring,studied,studies,study,studying,subject,subjects,submit
        generic submits,submitted,submitting,subsidiary,succeed,succeeded,succeeding,succeeds
        generic success,successful,successfully,suggest,suggested,suggesting,suggests,summarise
        generic summarised,summarises,summarising,summarize,summarized,summarizes,summarizing
        generic summary,superb,supervise,supervised,supervises,supervising,supervision
        generic supplement,supplemented,supplementing,supplements,supplied,supplying,supported
        generic supporting,sure,surfaced,surfacing,sustain,sustained,sustaining,sustains
        generic synthesise,synthesised,synthesises,synthesising,synthesize,synthesized
        generic synthesizes,synthesizing,tackle,tackled,tackles,tackling,tailor,tailored
        generic tailoring,tailors,take,taked,taken,takes,taking,talent,talented,talents,talk
        generic talked,talking,talks,target date,taught,tbc,tbd,teach,teached,teaches,telephone
        generic tell,telled,telling,tells,temp,temporary,term,terms,thing,things,think,thinked
        generic thinks,thought,thrive,thrived,thrives,thriving,time off,title,today,took
        generic top notch,tracked,tracking,trainee,transferred,transferring,transform
        generic transformed,transforming,transforms,transition,transitioned,transitioning
        generic transitions,translate,translated,translates,translating,traveled,traveling
        generic travelling,tried,tries,troubleshoot,troubleshooted,troubleshoots,true,truly
        generic trust,trusted,trusting,trusts,try,trying,turn,turned,turning,turns,type,types
        generic uncapped,undergraduate,understand,understanded,understanding,understands
        generic understood,undertake,undertaked,undertakes,undertaking,universities,university
        generic unleash,unleashed,unleashes,unleashing,unlimited,unlock,unlocked,unlocking
        generic unlocks,update,updated,updates,updating,upgrade,upgraded,upgrades,upgrading
        generic uphold,upholded,upholding,upholds,usd,use,used,uses,using,utilise,utilize
        generic utilizes,utilizing,vacancy,vacation,vaccination,validate,validated,validates
        generic validating,value,values,varied,varies,variety,various,vary,varying,vendor free
        generic verified,verifies,verify,verifying,veteran,veterans,viewed,viewing,visa,visited
        generic visiting,visualise,visualised,visualises,visualising,visualize,visualized
        generic visualizes,visualizing,vital,w m d,wage,wages,wait,waited,waiting,waits,walk
        generic walked,walking,walks,want,wanted,wanting,wants,watch,watched,watches,watching
        generic way,ways,website,week,weekday,weekdays,weekend,weekends,weekly,weeks,welcome
        generic welcomed,welcomes,welcoming,well being,west,western,wide,willing,willingness,win
        generic winned,winning,wins,wish,wished,wishes,wishing,won,work,worked,works,world
        generic world class,worried,worries,worry,worrying,write,writed,writes,written,wrote,www
        generic year,yearly,years,young
        edge accurate,actionable,adequate,agile minded,approach,appropriate,based,centric
        edge certified,coherent,commercial,common,commonly,compelling,complete,complex
        edge comprehensive,concise,considerable,consistent,conventional,corporate,cross
        edge cross functional,customer oriented,detailed,difficult,easy,effective,efficient
        edge elegant,end to end,engaging,entire,established,existing,experienced,external,final
        edge fluent,focused,functional,goal oriented,happy,healthy,high performance,high quality
        edge highly skilled,ideal,individual,industrial,initial,innovative,interdisciplinary
        edge internal,intuitive,junior,large scale,leading,maintainable,major,measurable,minor
        edge multidisciplinary,non,operational,oral,overall,perfect,personal,popular,possible
        edge potential,powerful,practical,premium,professional,proper,quick,rapid,recognized
        edge related,renowned,respective,responsive,result oriented,reusable,robust,safe
        edge scalable,seamless,secure,senior,service oriented,several,sharp,simple,smooth
        edge solution oriented,sound,special,specialised,specialized,spoken,stable,standard
        edge strategic,substantial,successful,suitable,superior,sustainable,tactical,tangible
        edge technical,testable,theoretical,thorough,timely,top,ultimate,unique,used,useful
        edge using,valuable,verbal,well designed,well known,whole,written
        activity algorithm,analysis,analytics,architecture,audit,auditing,automation,budgeting
        activity cloud,coaching,coding,compliance,computing,consulting,database,databases
        activity debugging,digital,engineering,forecasting,infrastructure,integration,mentoring
        activity modeling,modelling,monitoring,optimisation,optimization,performance,production
        activity programming,reporting,safety,security,statistics,testing,troubleshooting
        activity visualisation,visualization
        head accountability,administration,assessment,assurance,code,collaboration,communication
        head control,delivery,design,development,documentation,evaluation,execution,framework
        head guideline,implementation,improvement,innovation,internet,language,languages
        head leadership,learning,maintenance,management,media,methodologies,methodology
        head negotiation,network,online,operation,ownership,pattern,planning,policy,practice
        head presentation,principle,procedure,protocol,quality,regulation,research,review
        head service,standard,strategy,structure,support,technique,training,transformation,web
        head writing
        weak account,accounts,activities,activity,app,application,applications,approach
        weak approaches,apps,art,aspect,aspects,assignment,assignments,audience,backlog,base
        weak body,budget,building,business,businesses,capacity,case,cases,chain,change,changes
        weak child,children,citizen,client,clients,communities,community,component,components
        weak computer,computers,concept,concepts,consumer,consumers,content,contractor
        weak contribution,contributions,controls,conversation,core,cost,costs,creation,customer
        weak customers,cycle,data,deadline,deadlines,decision,decisions,department,departments
        weak detail,details,device,devices,discussion,discussions,division,document,documents
        weak door,efficiency,effort,efforts,element,elements,energy,engagement,environment
        weak environments,equipment,event,events,example,examples,expectation,expectations
        weak external,eye,face,fact,family,feature,features,feedback,file,files,floor,frameworks
        weak function,functionality,functions,future,generation,growth,guest,guests,guidelines
        weak hand,health,heart,house,humor,humour,idea,ideas,improvements,industries,industry
        weak information,initiative,initiatives,input,insight,insights,interaction,internal
        weak issue,issues,item,items,keys,kpi,life cycle,lifecycle,line,lines,machine,machines
        weak management team,market,markets,material,materials,matter,matters,measure,measures
        weak medium,meeting,meetings,member,method,methods,metric,metrics,milestone,milestones
        weak mind,model,models,need,office,operations,order,orders,output,page,pages,paper
        weak partner,partners,partnership,partnerships,passenger,patient,patients,patterns,phase
        weak phases,piece,pieces,plan,plans,platform,platforms,point,power,practices
        weak presentations,price,principles,print,priorities,priority,problem,problems
        weak procedures,process,processes,product,products,profit,program,programme,programmes
        weak programs,project,projects,purchase,question,questions,recommendation
        weak recommendations,record,records,reference,references,regulations,relationship
        weak relationships,release,releases,report,reports,requirement,resource,resources
        weak revenue,reviews,risk,risks,roadmap,room,rule,rules,sale,scale,schedule,science
        weak scientist,scope,sector,sectors,services,session,sessions,set,side,site,sites
        weak software,solution,solutions,sources,space,spaces,specification,specifications,speed
        weak stack,stage,stakeholder,stakeholders,standards,step,steps,store,stores,strategies
        weak student,supplier,suppliers,system,systems,task,tasks,team,teams,tech,techniques
        weak technological,technologies,technology,text,third party,timeline,tool,tools,top
        weak topic,topics,transaction,transactions,unit,units,use case,user,users,vendor,vendors
        weak version,versions,view,vision,visitor,word,words,work load,workflow,workflows
        weak workload,workshop,workshops
        person accountant,actuary,administrator,adviser,advisor,agent,analyst,apprentice
        person architect,assistant,associate,attorney,auditor,banker,bartender,bioinformatician
        person biologist,biostatistician,broker,buyer,carpenter,cashier,ceo,cfo,chef,chemist
        person chief,cio,cleaner,coach,coder,consultant,contractor,controller,coo,cook
        person coordinator,craftsman,cto,designer,dev,developer,devs,director,doctor,driver
        person economist,editor,electrician,engineer,evangelist,executive,expert,founder
        person freelancer,graduate,hacker,head,individual,inspector,intern,journalist,laborer
        person labourer,lawyer,leader,lecturer,manager,marketer,mathematician,mechanic,mentor
        person merchandiser,nurse,officer,operator,owner,partner,pharmacist,physician,physicist
        person planner,plumber,practitioner,president,professional,professor,programmer
        person psychologist,receptionist,recruiter,rep,representative,researcher,salesperson
        person scientist,scrum master,secretary,seller,specialist,sre,statistician,strategist
        person supervisor,surgeon,teacher,technician,tester,therapist,trader,trainer,tutor
        person underwriter,vp,waiter,waitress,welder,worker,writer
        """
}
